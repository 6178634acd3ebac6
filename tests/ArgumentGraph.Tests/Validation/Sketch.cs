using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Tests.Validation;

/// <summary>
/// Writes small arguments for tests, right or wrong: unlike a builder it takes every relationship that can be read from a file. Evidence has a source and a
/// state, every element a statement of its own, unless a test says otherwise.
/// </summary>
internal sealed class Sketch
{
    private readonly FindingList _findings = new(source: null);
    private readonly List<Element> _elements = [];
    private readonly List<Relationship> _relationships = [];
    private readonly List<PlacedModule> _modules = [];
    private string _title = "A sketch";

    /// <summary>G1 ← S1 ← C1 ← E1, with a context: nothing is wrong with it.</summary>
    public static Sketch Sound() =>
        new Sketch().Goals("G1").Strategies("S1").Claims("C1").Evidence("E1").Contexts("X1")
            .Support("G1", "S1").Support("S1", "C1").Support("C1", "E1").Frame("G1", "X1");

    public static Sketch Of(Argument argument) =>
        new Sketch().Titled(argument.Title).Add([.. argument.Elements]).Relate([.. argument.Relationships]);

    public Sketch Titled(string title)
    {
        _title = title;
        return this;
    }

    public Sketch Goals(params string[] ids) => Add(ids, (id, statement) => new Goal(id, statement));

    public Sketch Strategies(params string[] ids) => Add(ids, (id, statement) => new Strategy(id, statement));

    public Sketch Claims(params string[] ids) => Add(ids, (id, statement) => new Claim(id, statement));

    public Sketch Evidence(params string[] ids) =>
        Add(ids, (id, statement) => new Evidence(id, statement) { Source = "https://example.org/" + id, State = EvidenceState.Available });

    public Sketch Contexts(params string[] ids) => Add(ids, (id, statement) => new Context(id, statement));

    public Sketch Assumptions(params string[] ids) => Add(ids, (id, statement) => new Assumption(id, statement));

    public Sketch Justifications(params string[] ids) => Add(ids, (id, statement) => new Justification(id, statement));

    public Sketch Add(params Element[] elements)
    {
        _elements.AddRange(elements);
        return this;
    }

    public Sketch With<T>(string id, Func<T, T> change)
        where T : Element
    {
        int at = _elements.FindIndex(element => element.Id == id);
        _elements[at] = change((T)_elements[at]);
        return this;
    }

    public Sketch Support(string upper, params string[] supporters) => Relate([.. supporters.Select(supporter => Relationship.SupportedBy(upper, supporter))]);

    public Sketch Frame(string upper, params string[] contexts) => Relate([.. contexts.Select(context => Relationship.InContextOf(upper, context))]);

    public Sketch Challenge(string challenger, params RelationshipTarget[] targets) =>
        Relate([.. targets.Select(target => Relationship.Challenges(challenger, target))]);

    public Sketch Relate(params Relationship[] relationships)
    {
        _relationships.AddRange(relationships);
        return this;
    }

    /// <summary>Declares a module that cites elements of others with these texts.</summary>
    public Sketch Module(string name, params AwayElement[] away) => Module(new ArgumentModule { Name = name, AwayElements = [.. away] });

    public Sketch Module(ArgumentModule module)
    {
        _modules.Add(new PlacedModule(module, -1, []));
        return this;
    }

    /// <summary>The same sketch with elements and relationships in another order.</summary>
    public Sketch Shuffled(Random random)
    {
        var sketch = new Sketch { _title = _title };
        sketch._modules.AddRange(_modules);
        Element[] elements = [.. _elements];
        Relationship[] relationships = [.. _relationships];
        random.Shuffle(elements);
        random.Shuffle(relationships);
        return sketch.Add(elements).Relate(relationships);
    }

    public Argument Build()
    {
        var assembly = new ArgumentAssembly(_findings);
        foreach (Element element in _elements)
        {
            assembly.Add(element, offset: -1, idOffset: -1);
        }

        foreach (Relationship relationship in _relationships)
        {
            assembly.Connect(relationship, offset: -1);
        }

        Argument argument = assembly.Finish(_title, ArgumentOrigin.None with { Modules = [.. _modules] });
        _findings.ToFindings().Should().BeEmpty("a sketch is meant to be readable");
        return argument;
    }

    private Sketch Add(string[] ids, Func<string, string, Element> make) => Add([.. ids.Select(id => make(id, $"What {id} says"))]);
}
