namespace ArgumentGraph.Model;

/// <summary>How far what an element states weighs.</summary>
internal static class Scope
{
    /// <summary>
    /// Whether what an element states holds for what supports it, too (GSN Community Standard 3, part 1, 2.2.11 and 2.2.16): contexts and assumptions. A
    /// justification is local (2.2.19), and so is an away goal, which stands in its place (4.3.8).
    /// </summary>
    public static bool IsHandedDown(this ElementKind stated) => stated is ElementKind.Context or ElementKind.Assumption;
}
