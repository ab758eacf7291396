// How the page looks: one column, light and dark by the reader's own setting, plain on paper.

/// The style sheet of the page. Every pair of colours has a contrast of at least 7:1 in both themes.
enum PageStyle {
  static let sheet = """
    :root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1d1d1b;--quiet:#45433f;--accent:#0a4a5e;--rule:#6b6862}
    @media (prefers-color-scheme:dark){:root{--paper:#15181a;--ink:#ece9e2;--quiet:#c4c0b7;--accent:#9fd6e6;--rule:#8f8b83}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1.5rem;max-width:48rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,h4{line-height:1.25;margin:2.2em 0 .6em}
    h1{margin-top:.5em;font-size:1.7rem}h2{font-size:1.3rem;border-bottom:1px solid var(--rule);padding-bottom:.2em}
    h3{font-size:1.1rem}h4{font-size:1rem}
    a{color:var(--accent)}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-100rem}.skip:focus{position:static}
    .notice,.first{font-weight:600}.quiet,figcaption,caption,dt{color:var(--quiet)}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em}dd{margin:0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    caption{text-align:left;padding:.4em 0}
    th,td{text-align:left;vertical-align:top;padding:.4em .8em .4em 0;border-top:1px solid var(--rule);\
    overflow-wrap:break-word}
    th{font-weight:600}
    figure{margin:1em 0}svg{display:block}
    svg text{fill:var(--ink);font-size:15px}svg .small{font-size:13px}
    .course,.mark,.stop{fill:none;stroke:var(--ink);stroke-width:2}.course{stroke-width:3}.mark{stroke:var(--accent)}
    .faint{fill:none;stroke:var(--rule)}.full{fill:var(--accent)}.stop{fill:var(--paper)}
    .room{min-height:4em;border-bottom:1px solid var(--rule)}
    @media print{:root{--paper:#fff;--ink:#000;--quiet:#333;--accent:#000;--rule:#777;color-scheme:light}
    body{max-width:none;padding:0;font-size:11pt}nav,.skip{display:none}.scroll{overflow:visible}svg{max-width:100%;height:auto}
    figure,tr,h2,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}a{text-decoration:none}}
    """
}
