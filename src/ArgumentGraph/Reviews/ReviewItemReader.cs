using ArgumentGraph.Sidecars;

namespace ArgumentGraph.Reviews;

/// <summary>Reads what a review says of elements.</summary>
internal static class ReviewItemReader
{
    private static readonly string[] Members = ["element", "own", "cone", "conclusion", "argument", "rests", "reason", "restsOn"];

    public static IEnumerable<ReviewItem> Read(JsonSidecar document, SidecarObject review)
    {
        var elements = new HashSet<string>(StringComparer.Ordinal);
        foreach (SidecarValue value in review.Items("items"))
        {
            if (document.ReadObject(value, "an item") is not { } item)
            {
                continue;
            }

            item.AllowOnly(Members);
            string? element = item.RequiredText("element");
            if (element is not null && !elements.Add(element))
            {
                document.Report(
                    Rules.DuplicateId, value.Find("element")!, $"The review has an item on '{Spelling.Clip(element)}' already; say all of it in one.");
            }

            yield return new ReviewItem
            {
                ElementId = element ?? string.Empty,
                Own = item.RequiredHash("own") ?? string.Empty,
                Cone = item.Hash("cone"),
                Conclusion = item.Word<ReviewVerdict>("conclusion") ?? default,
                Argument = item.Word<ReviewVerdict>("argument") ?? default,
                Ground = item.Word<ReviewGround>("rests"),
                Reason = item.FilledText("reason"),
                RestsOn = ReadRestsOn(document, item),
            };
        }
    }

    private static ValueList<ReviewedElement>? ReadRestsOn(JsonSidecar document, SidecarObject item)
    {
        if (item.Value.Find("restsOn") is not { } value || document.ReadObject(value, "'restsOn'") is not { } ways)
        {
            return null;
        }

        ways.AllowOnly(ReportWords.All<Reliance>());
        var elements = new Dictionary<string, ReviewedElement>(StringComparer.Ordinal);
        foreach (SidecarMember way in value.Members)
        {
            if (!ReportWords.All<Reliance>().Contains(way.Name, StringComparer.Ordinal) || document.ReadObject(way.Value, $"'{way.Name}'") is not { } hashes)
            {
                continue;
            }

            Reliance reliance = ReportWords.Parse<Reliance>(way.Name)!.Value;
            foreach (SidecarMember element in way.Value.Members)
            {
                if (hashes.Hash(element.Name) is { } own && !elements.TryAdd(element.Name, new(element.Name, own, reliance)))
                {
                    document.Report(Rules.DuplicateId, element.Value, $"'{Spelling.Clip(element.Name)}' is there in another way already.");
                }
            }
        }

        return [.. elements.Values.OrderBy(element => element.Id, StringComparer.Ordinal)];
    }
}
