using System.Globalization;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Overlays;

/// <summary>Marks on evidence and assumptions by how old they are and how soon they expire.</summary>
internal static class AgeMarks
{
    private const int Soon = 90;

    /// <summary>Whether an element has a date by which it is marked.</summary>
    public static bool HasDate(Element element) =>
        element is Evidence { Expires: not null } or Evidence { Collected: not null } or Assumption { Expires: not null };

    public static OverlayMarks Of(Argument argument, DateOnly day)
    {
        var marks = new OverlayMarks(
            new(Tone.Bad, Sign.Cross, "expired"), new(Tone.Doubt, Sign.Half, string.Create(CultureInfo.InvariantCulture, $"expires within {Soon} days")),
            new(Tone.Heat2, Sign.Block, "collected more than a year ago"), new(Tone.Good, Sign.Tick, "newer"));
        foreach (Element element in argument.Elements.Where(HasDate))
        {
            (DateOnly? expires, DateOnly? collected) = element is Evidence evidence
                ? (evidence.Expires, evidence.Collected)
                : (((Assumption)element).Expires, null);
            (int entry, string text) = (expires, collected) switch
            {
                ({ } last, _) when last < day => (0, $"expired {last:O}"),
                ({ } last, _) when last.DayNumber - day.DayNumber <= Soon => (1, $"until {last:O}"),
                (_, { } from) when from < day.AddYears(-1) => (2, $"from {from:O}"),
                (_, { } from) => (3, $"from {from:O}"),
                ({ } last, _) => (3, $"until {last:O}"),
                _ => throw new InvalidOperationException("An element without a date is not marked."),
            };
            marks.Mark(element.Id, entry, text);
        }

        return marks;
    }
}
