"""When it happened: days named, counted and worked out, and to which happening of a sentence they belong."""
