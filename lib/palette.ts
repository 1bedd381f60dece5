// The colours of app/globals.css, for what is drawn without it: mails, pictures to share, what a browser tints. A test holds
// the two together.

export const day = {
  ...{ paper: '#fbfaf6', sheet: '#ffffff', ink: '#15171c', soft: '#4b4f58', rule: '#d9d4c7' },
  ...{ press: '#9d1b1f', talk: '#1d4e89' },
}

export const night: typeof day = {
  ...{ paper: '#111318', sheet: '#171a21', ink: '#e9e6df', soft: '#b3b0a8', rule: '#2f343f' },
  ...{ press: '#ff8a80', talk: '#8ab4f8' },
}

/** The ink of each section by day, by its slug; one that is new to the house has none, and prints in the house's own. */
export const sectionInks: Record<string, string> = {
  ...{ town: '#9d1b1f', world: '#1d4e89', business: '#7d5200', science: '#1f6b4f', culture: '#6b3a7d', sport: '#a54515' },
}
