/** Services that put a short address before any other, so that nobody sees where a link leads. */
export const shorteners = new Set([
  ...['adf.ly', 'bc.vc', 'bit.do', 'bit.ly', 'bitly.com', 'bl.ink', 'buff.ly', 'clck.ru', 'cli.re', 'cutt.ly', 'dlvr.it'],
  ...['gg.gg', 'goo.gl', 'goo.su', 'is.gd', 'j.mp', 'kutt.it', 'lnkd.in', 'mcaf.ee', 'ouo.io', 'ow.ly', 'qr.ae', 'rb.gy'],
  ...['rebrand.ly', 's.id', 'shorte.st', 'short.gy', 'short.io', 'shorturl.at', 'shorturl.com', 'smarturl.it'],
  ...['snip.ly', 'soo.gd', 't.co', 't.ly', 'tiny.cc', 'tiny.one', 'tinyurl.com', 'tr.im', 'trib.al', 'u.to', 'urlz.fr'],
  ...['v.gd', 'vk.cc', 'x.gd', 'zpr.io', 'dwz.cn', 't.cn', 'url.cn', 'suo.im', 'yun.ir', 'plink.ir', 'b2n.ir'],
])
