"""A process that adds to a store until it is done or killed; the tests of several processes start it.

Prints ``ready`` when everything is loaded, then each article's id once its append is finished.
"""

import sys
from datetime import date
from pathlib import Path

from workbench.model import Article, Claim, Status
from workbench.store import Store, tables

CLAIMS = 3


def records(name: str, number: int) -> tuple[Article, list[Claim]]:
    article = Article(f"{name}-{number:04d}", "A text.", published=date(2024, 4, 22))
    return article, [
        Claim(
            f"{article.article_id}-{one}",
            article.article_id,
            one,
            0,
            1,
            "A",
            (),
            (),
            "AID",
            "",
            2,
            10.0,
            None,
            Status.ACTUAL,
        )
        for one in range(CLAIMS)
    ]


def main(work: str, folder: Path, name: str, count: int) -> None:
    tables.SMALL_FILES = 25  # merge often, so that merging meets everything else
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for number in range(count):
        store = Store(folder / str(number) if work == "create" else folder)
        store.create()
        if work == "append":
            article, claims = records(name, number)
            store.append([article], claims)
            sys.stdout.write(f"{article.article_id}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
