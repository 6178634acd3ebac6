using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;

namespace ArgumentGraph;

/// <summary>A pathway, root or named element, judged with what is assumed and framed above it.</summary>
public sealed class AnalysedElement
{
    private readonly Argument _argument;
    private readonly StandingEvaluation _evaluation;
    private readonly int _number;

    // Two threads may both work these out; they come to the same.
    private ElementStanding? _own;
    private ValueList<InheritedStatement>? _inherited;
    private ValueList<OpenPoint>? _openPoints;

    internal AnalysedElement(Argument argument, StandingEvaluation evaluation, int number, RootCauses rootCauses)
    {
        _argument = argument;
        _evaluation = evaluation;
        _number = number;
        RootCauses = rootCauses;
    }

    /// <summary>The element.</summary>
    public Element Element => _argument.Structure.Elements[_number];

    /// <summary>Its standing, what it inherits included.</summary>
    public Standing Standing => _evaluation.Analysed(_number);

    /// <summary>Its own standing, without what it inherits, and the reason for it. Worked out when first asked for.</summary>
    public ElementStanding Own => _own ??= new StandingReasons(_argument, _evaluation).Of(_number);

    /// <summary>Why it does not stand: one minimal set of causes.</summary>
    public RootCauses RootCauses { get; }

    /// <summary>
    /// The assumptions and contexts stated at its ancestors, ordered by id. Worked out when first asked for, in time linear in what is above.
    /// </summary>
    public ValueList<InheritedStatement> Inherited => _inherited ??= InheritedStatements.Of(_argument, _evaluation, _number);

    /// <summary>
    /// What is left open in all that it rests on and in the challenges of that. Worked out when first asked for, in time linear in what is below.
    /// </summary>
    public ValueList<OpenPoint> OpenPoints => _openPoints ??= new OpenPoints(_argument, _evaluation).OfCone(_number);

    /// <summary>For example <c>P6: InDoubt</c>.</summary>
    public override string ToString() => $"{Element.Id}: {Standing}";
}
