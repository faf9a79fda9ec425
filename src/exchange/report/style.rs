//! The style of the page. A literal, so that its line feeds are the same wherever the source was checked out.

/// The SHA-256 digest of the styles of pictures and of the page together, in base 64. The content policy of the page
/// allows no other style.
pub(super) const STYLE_HASH: &str = "S8y/oMpxcbTkCKM+WMaxJgIBpHwgbcg1qAuH3nQ9AO0=";

/// The style of the page, after that of pictures.
pub(super) const STYLE: &str = r#"*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:68rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:break-word}
h1{margin:0 0 .5rem;font-size:1.8rem;line-height:1.2}
h1,h2,h3,th,td{hyphens:auto;hyphenate-limit-chars:12 5 5}
h2{margin:2.5rem 0 .5rem;font-size:1.3rem;line-height:1.3;border-bottom:2px solid var(--strong);padding-bottom:.2rem}
h3{margin:1.5rem 0 .3rem;font-size:1.05rem}
p{margin:.4rem 0;max-width:48rem}
header p{margin:.15rem 0;color:var(--muted)}
header p:first-of-type{color:var(--ink);font-weight:600}
a{color:var(--strong)}
nav h2{font-size:1rem;margin:1.25rem 0 .25rem;border:0;padding:0}
nav ul{columns:3 14rem;margin:0;padding-left:1.1rem}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:.6rem;margin:1rem 0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;background:var(--soft);border-left:4px solid var(--strong);border-radius:4px;padding:.5rem .75rem}
.figures dt{font-size:.9rem;color:var(--muted);line-height:1.3}
.figures dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.2}
.scroll{overflow-x:auto}
.hint{color:var(--muted);font-size:.9rem}
.scroll:focus-visible,a:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
figure{margin:1rem 0}
figcaption,caption{text-align:left;font-weight:600;padding:.4rem 0}
section[aria-labelledby=forums] h3{margin-bottom:-.9rem}
section[aria-labelledby=forums] caption{font-weight:400;color:var(--muted)}
figure svg{display:block;max-width:none}
table{border-collapse:collapse;margin:1rem 0;font-size:.92rem;min-width:min(100%,26rem)}
table.cards{width:100%}
@media not all and (max-width:46rem){
section[aria-labelledby=forums] thead th{width:24%}
section[aria-labelledby=forums] thead th:last-child{width:30%}
.hint{display:none}
}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--muted);vertical-align:bottom}
tbody th{font-weight:600}
.n{padding-right:1.25rem;text-align:right;font-variant-numeric:tabular-nums}
td p{margin:0;padding-left:.8em;text-indent:-.8em}
.none{color:var(--muted);font-weight:400}
ol,ul{margin:.4rem 0;padding-left:1.6rem}
.written{border-left:3px solid var(--line);padding-left:.9rem}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.5rem;color:var(--muted);font-size:.9rem}
@media screen and (max-width:46rem){
h1{font-size:1.5rem}
table{font-size:.88rem}
table.cards{font-size:.92rem}
.cards thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.cards,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block}
.cards tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.cards th,.cards td{border:0;padding:.1rem 0;text-align:left}
.cards td[data-th]:before{content:attr(data-th) ": ";color:var(--muted)}
.cards td:has(p):before{display:block}
.cards td:empty{display:none}
}
@media print{
@page{size:A4;margin:15mm 12mm}
:root{font-size:9.5pt}
body{padding:0;max-width:none;line-height:1.4}
nav,.hint{display:none}
h2{margin-top:1.6rem}
h2,h2+p,h3,caption,figcaption,section[aria-labelledby=ways-in] h3+p{break-after:avoid}
thead{display:table-header-group}
tr,figure,.figures div,h2+p{break-inside:avoid}
thead,thead tr{break-after:avoid}
tbody tr:first-child{break-before:avoid}
table{font-size:.85rem}
.scroll{overflow:visible}
.scroll table{font-size:.8rem}
.scroll td,.scroll th{padding-right:.5rem}
figure svg{max-width:100%;height:auto}
.figures{grid-template-columns:repeat(5,1fr)}
}
"#;
