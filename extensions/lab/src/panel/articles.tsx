// The articles of the case, each with the claims that were read from it.

import React from "react";
import type { ArticleEntry } from "../server/records";
import { ArticleDrop } from "./article_drop";
import { ClaimList } from "./claim_list";
import { PagedList } from "./paged_list";
import { usePanel } from "./panel_context";
import { SearchField } from "./search_field";
import { useLoaded } from "./use_loaded";

export function Articles({ path }: { readonly path: string }): React.JSX.Element {
  const { model, server, trans } = usePanel();
  const [offset, setOffset] = React.useState(0);
  const [search, setSearch] = React.useState("");
  const loaded = useLoaded(() => server.articles(path, { offset, search }), [path, offset, search, model.revision]);
  return (
    <>
      <ArticleDrop path={path} />
      <SearchField
        label={trans.__("Find an article")}
        onSearch={(words) => {
          setOffset(0);
          setSearch(words);
        }}
      />
      <PagedList
        loaded={loaded}
        offset={offset}
        onStep={setOffset}
        label={trans.__("Articles")}
        empty={search === "" ? trans.__("No article yet.") : trans.__("No article has these words.")}
      >
        {(article) => <ArticleItem key={article.article_id} path={path} article={article} />}
      </PagedList>
    </>
  );
}

function ArticleItem({ path, article }: { readonly path: string; readonly article: ArticleEntry }): React.JSX.Element {
  const { trans } = usePanel();
  const [open, setOpen] = React.useState(false);
  const facts = [article.outlet || trans.__("no outlet"), article.published ?? trans.__("no day")];
  return (
    <li className="wbl-item">
      <div className="wbl-item-title">{article.title || article.article_id}</div>
      <div className="wbl-facts">{facts.join(", ")}</div>
      {article.claims === 0 ? (
        <div className="wbl-facts">{trans.__("No claim")}</div>
      ) : (
        <button type="button" className="wbl-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {trans._n("One claim", "%1 claims", article.claims)}
        </button>
      )}
      {open ? <ClaimList path={path} article={article.article_id} label={trans.__("Claims of %1", article.title || article.article_id)} /> : null}
    </li>
  );
}
