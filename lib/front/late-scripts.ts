import { atOnce, draftPlace, ready, signedInMark } from '../ready'

// The scripts of a public page are there to make its forms quicker: nobody needs them to read. So they are not asked for until
// somebody touches the page: presses it or a key, or scrolls into the comments or to what can be played. Who may wait for something without
// touching anything gets them when all else is loaded: somebody who is signed in, for their name; whoever follows live coverage;
// whom a link has led to a comment; whose browser keeps a draft of one. What is typed before they come is kept when its reader leaves. A button that only scripts know may be pressed before: it is pressed again when they are
// ready for it, unless its reader has gone on to something else, or five seconds have passed, after which a browser takes
// nothing for their wish any more.

const touches = ['pointerdown', 'touchstart', 'keydown', 'focusin', 'click']
/** Milliseconds: for a picture that never comes, for a press, and for what is in view although nobody has scrolled. */
const longest = { load: 10_000, press: 5_000, look: 2_000 }

/**
 * Runs in the browser, at the end of the page. Where scripts come by themselves they come in a frame after everything has
 * loaded: what has loaded is painted then. A press is noted before anybody else hears of it, since React stops what it cannot
 * take yet; who is ready by the time it has come all the way has had it.
 */
const loader = `(()=>{
let late=[...document.querySelectorAll("script[data-late]")],scrolled;
const inView=new Set;
const begin=()=>{for(const one of late){const script=document.createElement("script");script.src=one.dataset.late;script.async=true;one.replaceWith(script)}late=[]};
for(const touch of ${JSON.stringify(touches)})addEventListener(touch,begin,{once:true,capture:true,passive:true});
const loaded=(then)=>{if(document.readyState==="complete")return then();addEventListener("load",()=>requestAnimationFrame(()=>setTimeout(then)),{once:true});setTimeout(then,${longest.load})};
if(/^#(comment|add-a-comment)/.test(location.hash)||document.querySelector("[${atOnce}]")||/(^|; )${signedInMark}=/.test(document.cookie))loaded(begin);
const drafts=()=>{try{return [...document.forms].map(({elements:{article,parent,comment}})=>{
if(!article||!comment)return{};const key="${draftPlace}"+article.value+":"+parent.value;return{key,now:comment.value,kept:JSON.parse(localStorage.getItem(key)??"{}").comment??""}})}catch{return[]}};
if(drafts().some(({kept})=>kept))loaded(begin);
let sent;addEventListener("submit",()=>{sent=true});
addEventListener("pagehide",()=>{if(!sent)for(const {key,now,kept} of drafts())if(now&&!kept.includes(now))try{localStorage.setItem(key,JSON.stringify({comment:now.startsWith(kept)?now:kept+"\\n\\n"+now}))}catch{}});
const look=()=>{if(inView.size)begin()};
addEventListener("scroll",()=>{scrolled=true;look()},{once:true,passive:true});
const watch=new IntersectionObserver((seen)=>{for(const {target,isIntersecting} of seen)inView[isIntersecting?"add":"delete"](target);if(scrolled)look();else if(inView.size)loaded(()=>setTimeout(look,${longest.look}))});
for(const part of document.querySelectorAll("#comments,.embed"))watch.observe(part);
let early,at;const arrived=[];
const known=(button)=>arrived.some((buttons)=>button.matches(buttons));
addEventListener("keydown",()=>{early=null},true);
addEventListener("click",({target})=>{const button=target.closest?.("button[type=button]:not([popovertarget])");early=button&&!known(button)?button:null;at=Date.now()},true);
addEventListener("click",()=>{if(early&&known(early))early=null});
addEventListener("${ready}",({detail})=>{arrived.push(detail);setTimeout(()=>{if(!early?.matches(detail))return;const button=early;early=null;if(${longest.press}>Date.now()-at)button.click()})})
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
