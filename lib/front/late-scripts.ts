import { ready } from '../ready'

// The scripts of a public page are there to make its forms quicker: nobody needs them to read. So on a line with room for one
// thing at a time its text, styles, type and picture come first, and the scripts once all of that is there, or as soon as
// somebody presses a key or touches the page. A button that only scripts know may be pressed before: the last that was is
// pressed again when they are ready for it.

const touches = ['pointerdown', 'touchstart', 'keydown', 'focusin']

/** Runs in the browser, at the end of the page. In a frame after everything has loaded: what has loaded is painted then. */
const loader = `(()=>{
const begin=()=>{for(const one of document.querySelectorAll("script[data-late]")){const script=document.createElement("script");script.src=one.dataset.late;script.async=true;one.replaceWith(script)}};
for(const touch of ${JSON.stringify(touches)})addEventListener(touch,begin,{once:true,capture:true,passive:true});
addEventListener("load",()=>requestAnimationFrame(()=>setTimeout(begin)),{once:true});
let early;const arrived=[];
addEventListener("click",({target})=>{const button=target.closest?.("button[type=button]");if(button&&!arrived.some((buttons)=>button.matches(buttons)))early=button},true);
addEventListener("${ready}",({detail})=>{arrived.push(detail);if(early?.matches(detail)){early.click();early=null}})
})()`

/**
 * The page with the framework's scripts of this nonce, which are asynchronous already, left for later: an element without an
 * address does nothing, and React finds the one that takes its place by that address.
 */
export function withLateScripts(html: string, nonce: string): string {
  const end = html.lastIndexOf('</body>')
  if (end < 0) return html
  const page = `${html.slice(0, end)}<script nonce="${nonce}">${loader}</script>${html.slice(end)}`
  const ours = `(?=[^>]* nonce="${nonce}")`
  return page
    .replaceAll(new RegExp(`<script src="([^"]*)"${ours}(?=[^>]* async="")[^>]*></script>`, 'g'), '<script data-late="$1"></script>')
    .replaceAll(new RegExp(`<link rel="preload" as="script"${ours}[^>]*>`, 'g'), '')
}
