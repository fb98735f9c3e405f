/** What the advisor's first view takes. */

/**
 * Code that always comes together: as one file it compresses better than cut up by what later parts share. A part of the advisor
 * that is not named here is fetched when it is wanted.
 */
export const FIRST_VIEW =
  /src\/decision\/(?!explain|record|plan\.|open|flips|readings|completions|bound|prospects)|virtual:decision\/(model|labels)|src\/advisor\/(Advisor|Invitation|Question|Questions|Result|address|kept|labels|mount|on-demand|state|summary|use-part|words)\./;
