using System.Text.Json;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes what reviewers said of elements, and whether they said it of what is there now.</summary>
internal sealed class ReviewJson(ReviewReport report)
{
    private readonly ILookup<string, Remark> _remarks = RemarksOf(report).ToLookup(remark => remark.ElementId, StringComparer.Ordinal);

    /// <summary>Writes the sentence that sums the reviews up, and says how many verdicts the page has no element for.</summary>
    public void WriteSummary(Utf8JsonWriter json)
    {
        int gone = report.Reviews.Sum(status => status.Items.Count(item => item.State == ReviewItemState.Gone));
        string rest = gone == 0 ? string.Empty : $" {ReportPhrases.Count(gone, "verdict is", "verdicts are")} on what is not there any more.";
        json.WriteString("reviews", ReviewPhrases.Summary(report) + rest);
    }

    /// <summary>Writes a member into the object of an element of which something was said: of each what, the reason given, and whether it is current.</summary>
    public void Write(Utf8JsonWriter json, Element element)
    {
        if (!_remarks.Contains(element.Id))
        {
            return;
        }

        json.WriteStartArray("reviews");
        foreach (Remark remark in _remarks[element.Id])
        {
            json.WriteStartArray();
            json.WriteStringValue(remark.Text);
            json.WriteStringValue(remark.Reason);
            json.WriteBooleanValue(remark.IsCurrent);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<Remark> RemarksOf(ReviewReport report)
    {
        foreach (ReviewStatus status in report.Reviews)
        {
            string who = $"{status.Review}{(status.Review.IsOutside ? ", from outside" : string.Empty)}: ";
            foreach (ReviewItemStatus item in status.Items)
            {
                yield return new(
                    item.NewId ?? item.Item.ElementId, $"{who}{Verdict(item.Item)}; {State(item)}", item.Item.Reason ?? string.Empty,
                    item is { IsCurrent: true, IsSuperseded: false });
            }

            foreach (RejectedStep step in status.Review.RejectedSteps)
            {
                bool isThere = !status.MissingSteps.Contains(step);
                string rest = isThere ? string.Empty : "; it is not there any more";
                yield return new(step.Relationship.From, $"{who}rejects the step {step.Relationship}{rest}", step.Reason, isThere);
            }
        }

        foreach (OpenRequest open in report.OpenRequests)
        {
            if (open.Request.ElementId is { } id)
            {
                string answer = open.IsPlanned ? "planned" : "not answered";
                yield return new(id, $"{open.Review}: asks ({open.Request.Id}, {answer})", open.Request.Text, IsCurrent: true);
            }
        }
    }

    private static string Verdict(ReviewItem item)
    {
        string conclusion = Verb(item.Conclusion, "agrees", "doubts it", "disagrees");
        string argument = Verb(item.Argument, "agrees with the argument", "doubts the argument", "disagrees with the argument");
        return (conclusion.Length, argument.Length) switch
        {
            (0, 0) => "does not judge",
            (0, _) => argument,
            (_, 0) => conclusion,
            _ => $"{conclusion}; {argument}",
        };
    }

    private static string Verb(ReviewVerdict verdict, string agree, string doubt, string disagree) => verdict switch
    {
        ReviewVerdict.Agree => agree,
        ReviewVerdict.Doubt => doubt,
        ReviewVerdict.Disagree => disagree,
        _ => string.Empty,
    };

    private static string State(ReviewItemStatus item)
    {
        string state = item.State switch
        {
            ReviewItemState.Current => "as reviewed",
            ReviewItemState.Renamed => $"reviewed as '{item.Item.ElementId}'",
            ReviewItemState.KeyNeeded or ReviewItemState.Circular => item.Reason,
            _ => $"changed since: {item.Reason}",
        };
        return item.IsSuperseded ? $"{state}; the same reviewer judged it again later" : state;
    }

    private readonly record struct Remark(string ElementId, string Text, string Reason, bool IsCurrent);
}
