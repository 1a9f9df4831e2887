/** The one function of Temml's source entry that is used; its published types are those of the larger bundle. */
declare module 'temml/temml.js' {
  interface Options {
    readonly displayMode: boolean;
    readonly throwOnError: boolean;
    readonly trust: boolean;
    readonly maxExpand: number;
    /** In em, and in points. */
    readonly maxSize: readonly [number, number];
    /** Written to by formulas that define macros. */
    readonly macros: Record<string, string>;
  }

  const temml: {
    /** @throws for LaTeX that cannot be read. @returns elements with `type`, fragments and text. */
    readonly __renderToMathMLTree: (tex: string, options: Options) => unknown;
  };
  // biome-ignore lint/style/noDefaultExport: it says what another's module is like
  export default temml;
}
