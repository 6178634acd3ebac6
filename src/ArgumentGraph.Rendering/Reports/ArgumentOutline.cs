using System.Globalization;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// An element's argument as a list to be read from above: what it states, what supports it, what challenges it. What is shared is set
/// out once, and named where it comes again.
/// </summary>
internal sealed class ArgumentOutline(Argument argument, SupportReport support)
{
    private const int MostItems = 2_000;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<OutlineItem> _items = [];

    public Outline Of(Element top)
    {
        // Depth first with a stack of its own: supporters are pushed in reverse, so that they come in the author's order.
        var open = new Stack<(int Depth, Element Element, string Role)>([(0, top, string.Empty)]);
        while (open.TryPop(out (int Depth, Element Element, string Role) at))
        {
            if (_items.Count >= MostItems)
            {
                _items.Add(
                    new(0, [Inline.Strong(string.Create(CultureInfo.InvariantCulture, $"The outline ends here, after {MostItems} lines; there is more."))]));
                break;
            }

            bool isNew = _told.Add(at.Element.Id);
            _items.Add(new(at.Depth, Line(at.Element, at.Role, isNew)));
            if (!isNew)
            {
                continue;
            }

            foreach (Relationship challenge in argument.ChallengesOf(at.Element.Id).Reverse())
            {
                open.Push((at.Depth + 1, argument[challenge.From], $"Challenged ({EffectOf(challenge)}) by "));
            }

            PushRelationshipChallenges(open, at);
            foreach (Element supporter in argument.SupportersOf(at.Element.Id).Reverse())
            {
                open.Push((at.Depth + 1, supporter, string.Empty));
            }

            foreach (Element stated in argument.ContextOf(at.Element.Id).Reverse())
            {
                open.Push((at.Depth + 1, stated, stated switch { Assumption => "Assuming ", Justification => "Because ", _ => "In the context of " }));
            }
        }

        return new Outline(_items);
    }

    private void PushRelationshipChallenges(Stack<(int Depth, Element Element, string Role)> open, (int Depth, Element Element, string Role) at)
    {
        IEnumerable<Relationship> own = argument.SupportersOf(at.Element.Id).Select(supporter => Relationship.SupportedBy(at.Element.Id, supporter.Id))
            .Concat(argument.ContextOf(at.Element.Id).Select(stated => Relationship.InContextOf(at.Element.Id, stated.Id)));
        foreach (Relationship relationship in own)
        {
            foreach (Relationship challenge in argument.ChallengesOf(relationship))
            {
                open.Push((at.Depth + 1, argument[challenge.From], $"That it rests on {relationship.To} is challenged ({EffectOf(challenge)}) by "));
            }
        }
    }

    private string EffectOf(Relationship challenge) => support.EffectOf(challenge) switch
    {
        ChallengeEffect.Defeats => "it holds",
        ChallengeEffect.LeavesInDoubt => "not answered",
        _ when support.Setting.Baseline == Baseline.AsArgued => "ignored",
        _ => "answered",
    };

    private List<Inline> Line(Element element, string role, bool isNew)
    {
        List<Inline> line = [role, Inline.Of(element), " "];
        if (!isNew)
        {
            line.Add(Inline.Faint("(set out above)"));
            return line;
        }

        line.Add(Inline.Statement(element));
        Standing standing = support.StandingOf(element.Id);
        if (element is Goal or Strategy or Claim or Evidence or Assumption)
        {
            line.AddRange([" – ", Inline.Of(standing)]);
        }

        switch (element)
        {
            case SupportableElement { Requirement.Kind: not RequirementKind.All } supportable:
                line.Add($"; it needs {supportable.Requirement} of {ReportPhrases.Count(argument.SupportersOf(element.Id).Count, "supporter")}");
                break;
            case SupportableElement supportable when argument.SupportersOf(element.Id).Count == 0:
                line.Add(supportable.IsUndeveloped ? "; left open on purpose" : "; nothing supports it");
                break;
            case Evidence { Source: { Length: > 0 } source }:
                line.AddRange([", ", Inline.Source(source)]);
                break;
        }

        if (element is not Evidence { Source.Length: > 0 } && ElementHead.AddressOf(element) is { } address)
        {
            line.AddRange([", ", Inline.Source(address)]);
        }

        return line;
    }
}
