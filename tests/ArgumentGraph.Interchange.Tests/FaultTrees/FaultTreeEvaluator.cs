using System.Globalization;
using System.Xml.Linq;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Evaluates a written fault tree by itself: whether a gate fails, given which basic events occur.</summary>
internal sealed class FaultTreeEvaluator
{
    private readonly Dictionary<string, XElement> _gates;

    public FaultTreeEvaluator(string text)
    {
        XElement root = XDocument.Parse(text).Root!;
        root.Name.LocalName.Should().Be("opsa-mef");
        _gates = root.Elements("define-fault-tree").Elements("define-gate").ToDictionary(
            gate => (string)gate.Attribute("name")!,
            gate => gate.Elements().Single(part => part.Name.LocalName is not "label" and not "attributes"),
            StringComparer.Ordinal);
        Tops = root.Elements("define-fault-tree").ToDictionary(
            tree => (string)tree.Attribute("name")!, tree => (string)tree.Elements("define-gate").First().Attribute("name")!, StringComparer.Ordinal);
        BasicEvents = root.Elements("model-data").Elements("define-basic-event").ToDictionary(
            basic => (string)basic.Attribute("name")!,
            basic => basic.Element("float") is { } number ? double.Parse((string)number.Attribute("value")!, CultureInfo.InvariantCulture) : (double?)null,
            StringComparer.Ordinal);
        BasicEvents.Keys.Should().NotIntersectWith(_gates.Keys);
    }

    /// <summary>By fault tree the name of its first gate.</summary>
    public Dictionary<string, string> Tops { get; }

    public Dictionary<string, double?> BasicEvents { get; }

    public bool Fails(string gate, HashSet<string> occurring) => Fails(_gates[gate], occurring);

    private bool Fails(XElement formula, HashSet<string> occurring) => formula.Name.LocalName switch
    {
        "gate" => Fails((string)formula.Attribute("name")!, occurring),
        "basic-event" => BasicEvents.ContainsKey((string)formula.Attribute("name")!) && occurring.Contains((string)formula.Attribute("name")!),
        "constant" => (string)formula.Attribute("value")! == "true",
        "and" => formula.Elements().All(input => Fails(input, occurring)),
        "or" => formula.Elements().Any(input => Fails(input, occurring)),
        "atleast" => formula.Elements().Count(input => Fails(input, occurring)) >= (int)formula.Attribute("min")!,
        var other => throw new InvalidOperationException(other),
    };
}
