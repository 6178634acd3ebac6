using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>An artefact in XML: its elements, and where they are.</summary>
/// <param name="draft">Has the text, and takes the findings.</param>
/// <param name="tree">The elements.</param>
internal sealed class XmlRun(ArgumentImport draft, XmlTree tree)
{
    /// <summary>How deep elements may be nested.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many elements may be read.</summary>
    public const int MaximumElements = 2_000_000;

    /// <summary>The elements; node 0 is the document's.</summary>
    public XmlTree Tree => tree;

    /// <summary>Whether a node has this tag. Letter case is ignored, so that a failure is not overlooked for a letter.</summary>
    public bool Is(int node, string name) => string.Equals(tree.NameOf(node), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first element with this tag directly in a node; -1 where there is none.</summary>
    public int Child(int node, string name) => tree.ChildrenOf(node, name).FirstOrDefault(-1);

    public Place PlaceOf(int node) => draft.PlaceOf(draft.Main, tree.PlaceOf(node));

    public void Report(Rule rule, int node, string message) => draft.Report(rule, draft.Main, tree.PlaceOf(node), message);

    /// <summary>An attribute that tools always write; a missing one is reported.</summary>
    public string? Required(int node, string attribute)
    {
        string? value = tree.Attribute(node, attribute);
        if (value is null)
        {
            Report(RunRules.IncompleteRun, node, $"The element '{tree.NameOf(node)}' has no '{attribute}', which tools always write.");
        }

        return value;
    }

    /// <summary>
    /// A whole number from 0 on, of which anything above the greatest <see cref="int"/> is that; null where the attribute is missing, or where it is another
    /// text, which is reported.
    /// </summary>
    public long? Count(int node, string attribute)
    {
        if (tree.Attribute(node, attribute) is not { } text)
        {
            return null;
        }

        if (UInt128.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 count))
        {
            return (long)UInt128.Min(count, int.MaxValue);
        }

        Report(Rules.ValueOutOfRange, node, $"'{attribute}' is '{Spelling.Clip(text)}'; it takes a whole number from 0 on.");
        return null;
    }
}
