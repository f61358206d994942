"""Who is for or against whom, where no verb tells an event: rows of ``stances.csv`` by pattern."""
