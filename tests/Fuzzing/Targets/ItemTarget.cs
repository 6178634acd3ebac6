using System.Text;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>An item of trudag: a file of Markdown that a graph beside it names.</summary>
internal sealed class ItemTarget : Target
{
    private const string Item = "ITEM.md";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("argument-graph-");

    public ItemTarget()
        : base("trudag-items")
    {
        Write(".dotstop.dot", "digraph G {\n\"ITEM\" [sha=x];\n\"TOP\" [sha=y];\n\"TOP\" -> \"ITEM\" [sha=z];\n}\n");
        Write("TOP.md", "---\nnormative: true\n---\nTop\n");
    }

    public override bool IsOnThisThread => false;

    public override Reading Read(byte[] input)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, Item), input);
        return FormatTarget.Judge(ArgumentFormats.ReadFile(Path.Combine(_folder.FullName, ".dotstop.dot")), Item, input, ArgumentChain.Work);
    }

    public override void Dispose()
    {
        _folder.Delete(recursive: true);
        base.Dispose();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text, Encoding.UTF8);
}
