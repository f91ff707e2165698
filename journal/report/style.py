"""How the page looks: on a screen light or dark, on a phone, and on paper. No font and no file from afar."""

LIGHT = """
--page:#ffffff;--ink:#1c2430;--soft:#5a6675;--line:#d5dbe2;--box:#f4f6f8;
--run:#2d74b8;--over:#b3660a;--cap:#4a5562;--planned:#8fb3d4;--sign:#c02c2c;--other:#7d3fae;
--pain:#27806f;--amber:#b3660a;--red:#c02c2c;--go:#27806f;
"""
DARK = """
--page:#14181d;--ink:#e3e8ee;--soft:#9aa7b5;--line:#323b46;--box:#1c2229;
--run:#5aa2e6;--over:#e39a3b;--cap:#b4bfcb;--planned:#47698a;--sign:#ef6f6f;--other:#bf8ae6;
--pain:#4fb8a3;--amber:#e39a3b;--red:#ef6f6f;--go:#4fb8a3;
"""

STYLE = f"""
:root{{color-scheme:light dark;{LIGHT}}}
@media (prefers-color-scheme:dark){{:root{{{DARK}}}}}
*{{box-sizing:border-box}}
body{{margin:0 auto;padding:1.2rem 1rem 2rem;max-width:58rem;background:var(--page);color:var(--ink);
font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
overflow-wrap:break-word}}
h1{{font-size:1.5rem;margin:0}}
h2{{font-size:1.05rem;margin:1.5rem 0 .4rem;padding-top:.35rem;border-top:1px solid var(--line);
break-after:avoid}}
p{{margin:.4rem 0}}
.under{{color:var(--soft);margin:0 0 .9rem}}
.small{{font-size:.88em;color:var(--soft)}}
dl{{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.3rem .9rem;margin:.4rem 0}}
dl.summary{{background:var(--box);border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem}}
dt{{font-weight:600}}
dd{{margin:0}}
ul{{margin:.4rem 0;padding-left:1.1rem}}
li{{margin:.25rem 0}}
.wide{{overflow-x:auto}}
table{{border-collapse:collapse;width:100%;font-size:.88em;font-variant-numeric:tabular-nums}}
th,td{{text-align:left;vertical-align:top;padding:.14rem .45rem;border-bottom:1px solid var(--line)}}
th{{color:var(--soft);font-weight:600;white-space:nowrap}}
.n{{text-align:right;white-space:nowrap}}
tr{{break-inside:avoid}}
td{{white-space:nowrap}}
td.long{{white-space:normal;min-width:10rem}}
figure{{margin:.5rem 0;break-inside:avoid}}
.chart{{display:block;width:100%;height:auto}}
.narrow{{display:none}}
.chart text{{font:13px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Liberation Mono",monospace;
fill:var(--ink);white-space:pre}}
.chart text.muted{{fill:var(--soft)}}
.chart .run,.chart .running{{fill:var(--run)}}
.chart .over{{fill:var(--over)}}
.chart .planned{{fill:var(--planned)}}
.chart .sign,.chart text.sign{{fill:var(--sign)}}
.chart .other_sign,.chart text.other_sign{{fill:var(--other)}}
.chart .pain{{fill:var(--pain)}}
.chart .pain_amber,.chart text.pain_amber{{fill:var(--amber)}}
.chart .pain_red,.chart text.pain_red{{fill:var(--red)}}
.chart .pale{{fill-opacity:.4}}
.chart .line{{fill:none;stroke-width:1.3}}
.chart .line.run,.chart .line.running{{stroke:var(--run)}}
.chart .line.over{{stroke:var(--over)}}
.chart .line.planned{{stroke:var(--planned)}}
.chart .line.cap{{stroke:var(--cap);stroke-width:1.6}}
@media screen and (max-width:40rem){{
body{{padding:.8rem .7rem 1.5rem}}
dl{{grid-template-columns:1fr;gap:.1rem}}
td.long{{min-width:17rem}}
dd{{margin-bottom:.4rem}}
.broad{{display:none}}
.narrow{{display:block}}
}}
@page{{margin:12mm}}
@media print{{
:root{{color-scheme:light;{LIGHT}}}
body{{max-width:none;padding:0;font-size:8.6pt;line-height:1.28;print-color-adjust:exact;
-webkit-print-color-adjust:exact}}
h1{{font-size:13pt}}
h2{{font-size:10pt;margin:.55rem 0 .2rem}}
.chart{{max-width:140mm}}
dl{{gap:.12rem .7rem;grid-template-columns:minmax(5rem,max-content) 1fr}}
dl.days{{grid-template-columns:max-content 1fr max-content 1fr}}
dl.summary{{padding:.45rem .7rem}}
p,ul{{margin:.25rem 0}}
li{{margin:.12rem 0}}
.wide{{overflow:visible}}
th,td{{padding:.04rem .25rem}}
td.long{{min-width:0}}
}}
"""
