using System.Globalization;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// An argument as a list to be read from above: what it states, what that needs, why that is enough, what challenges it. What is shared is set out once, and
/// named where it comes again.
/// </summary>
internal sealed class ArgumentOutline
{
    private const int MostItems = 2_000;
    private const int MostIds = 40;

    private readonly Argument _argument;
    private readonly SupportReport _support;
    private readonly HashSet<string>? _sheet;
    private readonly bool _namesContexts;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<OutlineItem> _items = [];

    /// <summary>Of all of an argument.</summary>
    public ArgumentOutline(Argument argument, SupportReport support) => (_argument, _support) = (argument, support);

    private ArgumentOutline(ReportContents contents, Sheet sheet)
        : this(contents.Argument, contents.Support)
    {
        _sheet = [.. sheet.Elements.Select(element => element.Id)];
        _namesContexts = MethodSection.ListsContexts(contents);
    }

    /// <summary>One element and all that it rests on. What earlier calls set out is named.</summary>
    public Outline Of(Element top)
    {
        int before = _items.Count;
        Tell([top], top: null);
        return new Outline(_items[before..]);
    }

    /// <summary>
    /// What is on a sheet. What is on others is named by its id, and so is evidence, which the picture and the register describe; the first line does not
    /// repeat what the heading says of the sheet's top.
    /// </summary>
    public static Outline Of(ReportContents contents, Sheet sheet)
    {
        var outline = new ArgumentOutline(contents, sheet);
        outline.Tell(sheet.Top is { } top ? [top] : [.. sheet.Elements.Where(outline.IsFirst)], sheet.Top);
        return new Outline(outline._items);
    }

    private bool IsHere(Element element) => _sheet?.Contains(element.Id) != false;

    // Supports nothing, is stated by nothing and challenges nothing that is on this sheet.
    private bool IsFirst(Element element) =>
        !_argument.ElementsSupportedBy(element.Id).Concat(_argument.ElementsInContextOf(element.Id)).Any(IsHere)
        && _argument.ChallengesBy(element.Id).Count == 0;

    // Depth first with a stack of its own: what comes first is pushed last.
    private void Tell(IEnumerable<Element> first, Element? top)
    {
        var open = new Stack<(int Depth, Element Element, string Role)>(first.Reverse().Select(element => (0, element, string.Empty)));
        while (open.TryPop(out (int Depth, Element Element, string Role) at))
        {
            if (_items.Count >= MostItems)
            {
                _items.Add(new(0, [Inline.Strong(string.Create(
                    CultureInfo.InvariantCulture, $"The outline ends here, after {MostItems} lines; there is more."))]));
                return;
            }

            bool isNew = _told.Add(at.Element.Id);
            _items.Add(new(at.Depth, Line(at.Element, at.Role, isNew, at.Element.Id == top?.Id)));
            if (!isNew)
            {
                continue;
            }

            PushChallenges(open, at);
            var stated = _argument.ContextOf(at.Element.Id).Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
            foreach (Element below in Below(at.Element).Reverse())
            {
                open.Push((at.Depth + 1, below, below switch
                {
                    Assumption => "Assuming ",
                    Justification => "Because ",
                    Context => "In the context of ",
                    _ when stated.Contains(below.Id) => "In the context of ", // an away goal
                    _ => string.Empty,
                }));
            }
        }
    }

    // What has a line of its own: on a sheet no context, and evidence only if something is said of it.
    private IEnumerable<Element> Below(Element element)
    {
        IEnumerable<Element> all = _argument.ContextOf(element.Id).Concat(_argument.SupportersOf(element.Id));
        return _sheet is null ? all
            : all.Where(below => IsHere(below) && below is not Context && (below is not Evidence || _argument.ChallengesOf(below.Id).Count > 0));
    }

    private void PushChallenges(Stack<(int Depth, Element Element, string Role)> open, (int Depth, Element Element, string Role) at)
    {
        string id = at.Element.Id;
        foreach (Relationship challenge in _argument.ChallengesOf(id).Reverse())
        {
            open.Push((at.Depth + 1, _argument[challenge.From], $"Challenged ({ReportLines.EffectOf(_support, challenge)}) by "));
        }

        IEnumerable<Relationship> own = _argument.SupportersOf(id).Select(supporter => Relationship.SupportedBy(id, supporter.Id))
            .Concat(_argument.ContextOf(id).Select(stated => Relationship.InContextOf(id, stated.Id)))
            .Concat(_argument.ChallengesBy(id));
        foreach (Relationship relationship in own)
        {
            foreach (Relationship challenge in _argument.ChallengesOf(relationship))
            {
                open.Push((
                    at.Depth + 1, _argument[challenge.From],
                    $"That it {VerbOf(relationship)} {relationship.To} is challenged ({ReportLines.EffectOf(_support, challenge)}) by "));
            }
        }
    }

    private static string VerbOf(Relationship relationship) => relationship.Kind switch
    {
        RelationshipKind.SupportedBy => "rests on",
        RelationshipKind.InContextOf => "is in the context of",
        _ => "challenges",
    };

    private List<Inline> Line(Element element, string role, bool isNew, bool isTop)
    {
        List<Inline> line = [role, Inline.Of(element)];
        if (!isNew || !IsHere(element))
        {
            line.Add(Inline.Faint(isNew ? " (set out elsewhere)" : " (set out above)"));
            return line;
        }

        if (!isTop)
        {
            line.AddRange([" ", Inline.Statement(element)]);
        }

        if (element is Goal or Strategy or Claim or Evidence or Assumption)
        {
            line.AddRange([isTop ? " is " : " – ", Inline.Of(_support.StandingOf(element.Id))]);
        }

        if (element is SupportableElement supportable)
        {
            line.AddRange(Needs(supportable));
        }

        if (_sheet is not null && _argument.ContextOf(element.Id).OfType<Context>().ToArray() is { Length: > 0 } contexts)
        {
            line.AddRange(["; in the context of ", .. Contexts(contexts)]);
        }

        foreach (string source in new[] { _sheet is null ? (element as Evidence)?.Source : null, ElementHead.AddressOf(element) }
            .OfType<string>().Where(source => source.Length > 0).Take(1))
        {
            line.AddRange([", ", Inline.Source(source)]);
        }

        return line;
    }

    private List<Inline> Needs(SupportableElement element)
    {
        IReadOnlyList<Element> supporters = _argument.SupportersOf(element.Id);
        if (supporters.Count == 0)
        {
            return [element.IsUndeveloped ? "; left open on purpose" : "; nothing supports it"];
        }

        if (_sheet is null)
        {
            return element.Requirement.Kind == RequirementKind.All
                ? []
                : [$"; it needs {element.Requirement} of {ReportPhrases.Count(supporters.Count, "supporter")}"];
        }

        List<Inline> needs = [supporters.Count == 1 ? "; rests on " : $"; needs {element.Requirement} of "];
        foreach (Element supporter in supporters.Take(MostIds))
        {
            needs.AddRange(needs.Count == 1 ? [Inline.Of(supporter)] : [", ", Inline.Of(supporter)]);
            if (supporter is Evidence { State: not EvidenceState.Available } evidence)
            {
                needs.AddRange([" ", evidence.State is { } state ? $"({state.ToWord()})" : Inline.OnTrust("nobody said whether available")]);
            }
        }

        if (supporters.Count > MostIds)
        {
            needs.Add(string.Create(CultureInfo.InvariantCulture, $" and {supporters.Count - MostIds} more"));
        }

        return needs;
    }

    // Their texts stand among the definitions, where the report has these.
    private IEnumerable<Inline> Contexts(Element[] contexts) => _namesContexts
        ? Inline.Ids(contexts, MostIds)
        : contexts.SelectMany((context, i) => (Inline[])[i == 0 ? string.Empty : "; ", Inline.Of(context), " ", Inline.Statement(context)]);
}
