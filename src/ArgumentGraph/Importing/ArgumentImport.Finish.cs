using ArgumentGraph.Building;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <content>Putting the argument together.</content>
public sealed partial class ArgumentImport
{
    private readonly bool _isRefused; // for the text is too long

    /// <summary>
    /// Puts the argument together, and reports what does not fit. To be called once, when all has been added; after it only losses may still be noted. Linear.
    /// </summary>
    /// <param name="defaultTitle">The title if the reader gave none, and there is no file whose name could be it.</param>
    /// <returns>The argument, and all findings in the order of the text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="defaultTitle"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is finished already.</exception>
    public ReadingResult Finish(string defaultTitle = "")
    {
        ArgumentNullException.ThrowIfNull(defaultTitle);
        RequireUnfinished();
        Argument? argument = IsArgument && !_isRefused ? Build(Title ?? (Main.Path is null ? defaultTitle : Path.GetFileName(Main.Path))) : null;
        _isFinished = true;
        ValueList<Finding> findings = Findings.ToFindings();
        if (argument is not null)
        {
            argument.ReadingFindings = findings;
        }
        else if ((_isRefused ? Rules.TooLarge : Rules.InvalidEncoding) is var cause && Findings.CountOf(cause) > 0)
        {
            // What is wrong with a text that could not be decoded, or was not looked at, follows from that.
            findings = [.. findings.Where(finding => finding.Rule == cause)];
        }

        return new ReadingResult(argument, findings, Findings.HasErrors);
    }

    private Argument Build(string title)
    {
        ElementRules.CheckText(Findings, "The title", title, elementId: null, _source is null ? -1 : 0);

        // Positions move when duplicates go: those that stay are looked up by their ids.
        _assembly.RemoveDuplicates();
        ValueList<string> elsewhere = _missing > 0 ? AddStandIns() : ValueList<string>.Empty;
        IdIndex index = _assembly.ToIndex();
        foreach (PendingRelationship relationship in _relationships)
        {
            Resolve(relationship, index);
        }

        return _assembly.Finish(
            title, new ArgumentOrigin(_source, null, ValueMap<RawJson>.Empty) { Elsewhere = elsewhere, Modules = PlacedModule.Joined(_modules) });
    }

    private ValueList<string> AddStandIns()
    {
        IdIndex index = _assembly.ToIndex();
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (PendingRelationship relationship in _relationships)
        {
            if (relationship is { Challenged: null, To: { } id } && index.Find(id) < 0 && ElementId.ProblemOf(id) is null && added.Add(id))
            {
                _assembly.Add(StandIn.Of(relationship.Kind, id), relationship.Offset, relationship.Offset);
            }
        }

        return [.. added];
    }

    private void Resolve(PendingRelationship relationship, IdIndex index)
    {
        int from = index.Find(relationship.From);
        if (from < 0)
        {
            string target = relationship.To ?? relationship.Challenged!.ToString();
            string intro = $"The relationship {relationship.From} {relationship.Kind.ToWord()} {target} begins at";
            _assembly.ReportUnresolved(relationship.From, null, relationship.Offset, intro);
        }
        else if (relationship.Challenged is { } challenged)
        {
            _assembly.Challenge(from, challenged, relationship.Offset);
        }
        else if (index.Find(relationship.To!) is >= 0 and int to)
        {
            _assembly.Connect(relationship.Kind, from, to, relationship.Offset);
        }
        else
        {
            _assembly.ReportUnresolved(relationship.Kind, from, relationship.To!, relationship.Offset);
        }
    }
}
