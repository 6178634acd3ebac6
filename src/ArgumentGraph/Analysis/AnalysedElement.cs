namespace ArgumentGraph;

/// <summary>A pathway, root or named element, judged with what is assumed and framed above it.</summary>
public sealed class AnalysedElement
{
    private readonly Lazy<ValueList<InheritedStatement>> _inherited;
    private readonly Lazy<ValueList<OpenPoint>> _openPoints;

    internal AnalysedElement(ElementStanding own, Standing standing, RootCauses rootCauses, Func<ValueList<InheritedStatement>> inherited, Func<ValueList<OpenPoint>> openPoints)
    {
        Own = own;
        Standing = standing;
        RootCauses = rootCauses;
        _inherited = new(inherited);
        _openPoints = new(openPoints);
    }

    /// <summary>The element.</summary>
    public Element Element => Own.Element;

    /// <summary>Its standing, what it inherits included.</summary>
    public Standing Standing { get; }

    /// <summary>Its own standing, without what it inherits, and the reason for it.</summary>
    public ElementStanding Own { get; }

    /// <summary>Why it does not stand: one minimal set of causes.</summary>
    public RootCauses RootCauses { get; }

    /// <summary>The assumptions and contexts stated at its ancestors, ordered by id. Worked out when first asked for, in time linear in what is above.</summary>
    public ValueList<InheritedStatement> Inherited => _inherited.Value;

    /// <summary>What is left open in all that it rests on and in the challenges of that. Worked out when first asked for, in time linear in what is below.</summary>
    public ValueList<OpenPoint> OpenPoints => _openPoints.Value;

    /// <summary>For example <c>P6: InDoubt</c>.</summary>
    public override string ToString() => $"{Element.Id}: {Standing}";
}
