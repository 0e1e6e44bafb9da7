/** The look of the gallery around the visuals. */
export const GALLERY_STYLE = `
:root { --page: #f3f2f1; --card: #fff; --text: #252423; --quiet: #605e5c; --line: #d2d0ce; --frame: #fff; }
:root[data-theme='dark'] { --page: #11100f; --card: #201f1e; --text: #f3f2f1; --quiet: #b3b0ad; --line: #484644; --frame: #1b1a19; }
:root[data-theme='contrast'] { --frame: #000; }
html { scroll-padding-top: 72px; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.4 'Segoe UI', system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center;
  padding: 12px 24px; background: var(--card); border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 18px; font-weight: 600; }
nav { display: flex; gap: 16px; margin-inline-end: auto; }
a { color: inherit; text-underline-offset: 3px; }
input, select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 4px;
  padding: 4px 8px; }
label { color: var(--quiet); }
main { padding: 0 24px 48px; }
h2 { margin: 32px 0 12px; font-size: 16px; font-weight: 600; }
h2 small { color: var(--quiet); font-weight: 400; }
.cells { display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-start; }
figure { margin: 0; padding: 12px; background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  max-width: calc(100vw - 74px); overflow: auto; }
figure[hidden], section[hidden] { display: none; }
figcaption { margin-bottom: 8px; color: var(--quiet); }
.frame { background: var(--frame); overflow: hidden; }`;
