/** A style sheet as text, where a bundle carries it so. */
declare module '*.css' {
  const text: string;
  export default text;
}
