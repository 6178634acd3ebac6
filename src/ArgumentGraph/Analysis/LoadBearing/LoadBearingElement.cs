namespace ArgumentGraph;

/// <summary>An element whose loss alone brings something down: a single point of failure.</summary>
public sealed record LoadBearingElement
{
    /// <summary>The element.</summary>
    public required Element Element { get; init; }

    /// <summary>Whether it is basic: something the argument rests on in the end, which can fall by itself. If not, it is critical.</summary>
    public required bool IsBasic { get; init; }

    /// <summary>Whether it carries two or more pathways and is seen in one place only: one element cites it, or it challenges one thing.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>The pathways that its loss brings down, in the author's order.</summary>
    public required ValueList<Element> Pathways { get; init; }

    /// <summary>The roots and named elements, other than pathways, that its loss brings down.</summary>
    public required ValueList<Element> Others { get; init; }

    /// <summary>For example <c>E37 carries P5, P6, P7 (hidden)</c>.</summary>
    public override string ToString() =>
        $"{Element.Id} carries {string.Join(", ", Pathways.Concat(Others).Select(element => element.Id))}{(IsHidden ? " (hidden)" : string.Empty)}";
}
