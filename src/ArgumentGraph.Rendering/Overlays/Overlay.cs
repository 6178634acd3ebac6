using System.Globalization;
using System.Runtime.CompilerServices;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <summary>
/// What an analysis found, laid over a diagram: elements are marked by a colour, a sign and a word, and a legend explains
/// them. Readable in black and white. Immutable.
/// </summary>
public sealed class Overlay
{
    private readonly Func<Argument, OverlayMarks> _mark;
    private readonly ConditionalWeakTable<Argument, OverlayMarks> _marks = [];

    private Overlay(string title, Func<Argument, OverlayMarks> mark)
    {
        Title = title;
        _mark = mark;
    }

    /// <summary>What the legend says above its entries.</summary>
    public string Title { get; }

    /// <summary>The standing of each element; of the pathways and roots with what they inherit.</summary>
    /// <param name="report">The report on this argument.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static Overlay Standing(SupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new("Standing", argument =>
        {
            OverlayMarks marks = StandingMarks();
            Dictionary<string, Standing> analysed = report.Roots.Concat(report.Pathways).Concat(report.AdditionalElements)
                .GroupBy(element => element.Element.Id, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Standing, StringComparer.Ordinal);
            foreach (Element element in argument.Elements)
            {
                if (report.Argument.Contains(element.Id) && element.Kind is not (ElementKind.Context or ElementKind.Justification))
                {
                    Standing standing = analysed.TryGetValue(element.Id, out Standing own) ? own : report.StandingOf(element.Id);
                    marks.Mark(element.Id, standing switch { ArgumentGraph.Standing.Supported => 0, ArgumentGraph.Standing.InDoubt => 1, _ => 2 });
                }
            }

            return marks;
        });
    }

    /// <summary>
    /// For how many pathways each basic element is load-bearing, and each other element critical: those that fall if it falls alone.
    /// </summary>
    /// <param name="report">The report on this argument.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static Overlay LoadBearing(LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new("Falls with it", _ =>
        {
            var marks = new OverlayMarks(
                new(Tone.Heat1, Sign.Block, "1 pathway"), new(Tone.Heat2, Sign.Block, "2 pathways"), new(Tone.Heat3, Sign.Block, "3 pathways"),
                new(Tone.Heat4, Sign.Block, "4 pathways or more"));
            foreach (LoadBearingElement element in report.LoadBearing)
            {
                int count = element.Pathways.Count;
                if (count > 0)
                {
                    string word = element.IsBasic ? "carries" : "critical for";
                    marks.Mark(
                        element.Element.Id,
                        Math.Min(count, 4) - 1,
                        string.Create(CultureInfo.InvariantCulture, $"{word} {count} pathway{(count == 1 ? string.Empty : "s")}"),
                        element.IsBasic ? Sign.Block : Sign.Ring);
                }
            }

            return marks;
        });
    }

    /// <summary>What a change made of the standings: which elements fell, and which rose.</summary>
    /// <param name="report">The report on this argument, before or after the change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static Overlay WhatIf(WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new("What if", _ =>
        {
            var marks = new OverlayMarks(
                new(Tone.Bad, Sign.Down, "fell to unsupported"), new(Tone.Doubt, Sign.Down, "fell to in doubt"), new(Tone.Good, Sign.Up, "rose"),
                new(Tone.None, Sign.Ring, "added"), new(Tone.None, Sign.Cross, "removed"));
            foreach (StandingChange change in report.ChangedStandings)
            {
                (int entry, string text) = (change.From, change.To) switch
                {
                    (null, _) => (3, "added"),
                    (_, null) => (4, "removed"),
                    ({ } from, { } to) when to > from => (2, "rose to " + ReportPhrases.Of(to)),
                    (_, ArgumentGraph.Standing.InDoubt) => (1, "fell to in doubt"),
                    _ => (0, "fell to unsupported"),
                };
                marks.Mark(change.Element.Id, entry, text);
            }

            return marks;
        });
    }

    /// <summary>
    /// What differs between two versions: on a drawing of the older one, of the newer one, or of the elements of both, for example that of
    /// <see cref="ReportDisplays.ToSvg(ComparisonReport, DiagramOptions?)"/>.
    /// </summary>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    public static Overlay Comparison(ComparisonReport comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new("Changes", argument => ReferenceEquals(argument, comparison.Older) ? ChangeMarks.OfOlder(comparison) : ChangeMarks.Of(comparison));
    }

    /// <summary>What differs between two versions, and which elements stand otherwise for it; on a drawing as for <see cref="Comparison"/>.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static Overlay Impact(ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new("Changes, and what they move", argument =>
            ReferenceEquals(argument, report.Comparison.Older) ? ChangeMarks.OfOlder(report.Comparison) : ChangeMarks.Of(report));
    }

    /// <summary>How much the doubt of one element depends on each basic element: Birnbaum importance.</summary>
    /// <param name="target">What the report says of that element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    public static Overlay Importance(ImportanceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new($"Importance for {target.Element.Id} (Birnbaum)", _ =>
        {
            var marks = new OverlayMarks(
                new(Tone.Heat1, Sign.Block, "below a quarter of the greatest"), new(Tone.Heat2, Sign.Block, "a quarter or more"),
                new(Tone.Heat3, Sign.Block, "half or more"), new(Tone.Heat4, Sign.Block, "three quarters or more"));
            double greatest = target.Importance is { Count: > 0 } all ? all.Max(element => element.Birnbaum) : 0;
            foreach (ElementImportance element in target.Importance ?? [])
            {
                int quarter = greatest > 0 ? Math.Clamp((int)(element.Birnbaum / greatest * 4), 0, 3) : 0;
                marks.Mark(element.Element.Id, quarter, "importance " + element.Birnbaum.ToString("0.###", CultureInfo.InvariantCulture));
            }

            return marks;
        });
    }

    /// <summary>
    /// What elements are tagged with under one key. The eight commonest values, the first ordinally among equals, have a colour of their own.
    /// </summary>
    /// <param name="key">The tag's key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static Overlay Tag(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key, argument =>
        {
            string[] values = [.. argument.Elements
                .SelectMany(element => element.Tags.TryGetValue(key, out ValueList<string>? tagged) ? tagged : [])
                .GroupBy(value => value, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => same.Key)];
            bool isCut = values.Length > 8;
            values = [.. values.Take(8).Order(StringComparer.Ordinal)];
            LegendEntry[] entries =
            [
                .. values.Select((value, i) => new LegendEntry(Tone.Category1 + i, Sign.Ring, value)),
                new(Tone.None, Sign.Ring, isCut ? "other, or more than one" : "more than one"),
            ];
            var marks = new OverlayMarks(entries);
            foreach (Element element in argument.Elements)
            {
                if (element.Tags.TryGetValue(key, out ValueList<string>? tagged) && tagged.Count > 0)
                {
                    int index = tagged.Count == 1 ? Array.IndexOf(values, tagged[0]) : -1;
                    marks.Mark(element.Id, index < 0 ? values.Length : index, string.Join(", ", tagged));
                }
            }

            return marks;
        });
    }

    /// <summary>
    /// How old evidence and assumptions are on a day: expired, about to expire within 90 days, collected more than a year ago, or newer.
    /// What has no date is not marked.
    /// </summary>
    /// <param name="day">The day; what expires on it is still valid.</param>
    public static Overlay Age(DateOnly day) => new($"Age on {day:O}", argument => AgeMarks.Of(argument, day));

    /// <summary>How modules stand, on a picture of modules.</summary>
    /// <param name="mark">Marks them: 0 for supported, 1 for in doubt, 2 for unsupported.</param>
    internal static Overlay OfModules(Action<OverlayMarks> mark) => new("The least standing of its goals", _ =>
    {
        OverlayMarks marks = StandingMarks();
        mark(marks);
        return marks;
    });

    /// <summary>The marks on an argument: found once, however many pictures are drawn of it.</summary>
    internal OverlayMarks MarksOn(Argument argument) => _marks.GetValue(argument, _mark.Invoke);

    private static OverlayMarks StandingMarks() =>
        new(new(Tone.Good, Sign.Tick, "supported"), new(Tone.Doubt, Sign.Half, "in doubt"), new(Tone.Bad, Sign.Cross, "unsupported"));
}
