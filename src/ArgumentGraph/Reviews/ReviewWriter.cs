using System.Text;
using ArgumentGraph.Json;

namespace ArgumentGraph.Reviews;

/// <summary>Writes reviews: members in a fixed order, defaults left out, a member a line, so that the same reviews are the same bytes.</summary>
internal sealed class ReviewWriter
{
    private readonly IndentedText _json = new();

    public static string Write(CaseReviews reviews)
    {
        var writer = new ReviewWriter();
        writer._json.OpenObject();
        writer._json.Member("format", CaseReviews.Format);
        writer.List("reviews", reviews.Reviews, writer.Write, isWrittenEmpty: true);
        writer._json.CloseObject();
        return writer.Finished();
    }

    public static string WriteStatement(Review review, string subject)
    {
        var writer = new ReviewWriter();
        IndentedText json = writer._json;
        json.OpenObject();
        json.Member("_type", "https://in-toto.io/Statement/v1");
        json.Name("subject");
        json.OpenList();
        json.OpenObject();
        json.Member("name", subject);
        json.Name("digest");
        json.OpenObject();
        json.Member("sha256", review.CaseRoot);
        json.CloseObject();
        json.CloseObject();
        json.CloseList();
        json.Member("predicateType", Review.PredicateType);
        json.Name("predicate");
        writer.Write(review);
        json.CloseObject();
        return writer.Finished();
    }

    private string Finished() => Encoding.UTF8.GetString(_json.Text.Written) + "\n";

    private void Write(Review review)
    {
        _json.OpenObject();
        _json.Member("id", review.Id);
        _json.Member("reviewer", review.Reviewer);
        if (review.IsOutside)
        {
            _json.Name("outside");
            _json.Literal("true");
        }

        _json.Member("date", review.Date.ToWord());
        _json.Member("hashes", ReportWords.Of(review.Hashes));
        _json.Member("caseRoot", review.CaseRoot);
        Text("anticipates", review.Anticipates);
        WriteAccess(review.Access);
        List("items", review.Items, Write);
        List("rejectedSteps", review.RejectedSteps, step =>
        {
            _json.OpenObject();
            WriteMembers(step.Relationship);
            _json.Member("reason", step.Reason);
            _json.CloseObject();
        });
        Word("redactions", review.Redactions);
        List("requests", review.Requests, request => Object(("id", request.Id), ("text", request.Text), ("element", request.ElementId)));
        List("assurances", review.Assurances, assurance => Object(("text", assurance.Text), ("element", assurance.ElementId)));
        List("responses", review.Responses, response => Object(
            ("request", response.RequestId), ("outcome", ReportWords.Of(response.Outcome)), ("date", response.Date.ToWord()), ("text", response.Text)));
        _json.CloseObject();
    }

    private void Write(ReviewItem item)
    {
        _json.OpenObject();
        _json.Member("element", item.ElementId);
        _json.Member("own", item.Own);
        Text("cone", item.Cone);
        Word("conclusion", item.Conclusion);
        Word("argument", item.Argument);
        Text("rests", item.Ground is { } ground ? ReportWords.Of(ground) : null);
        Text("reason", item.Reason);
        if (item.RestsOn is { } restsOn)
        {
            _json.Name("restsOn");
            _json.OpenObject();
            foreach (IGrouping<Reliance, ReviewedElement> way in restsOn.GroupBy(element => element.Reliance).OrderBy(way => way.Key))
            {
                _json.Name(ReportWords.Of(way.Key));
                Object([.. way.OrderBy(element => element.Id, StringComparer.Ordinal).Select(element => (element.Id, (string?)element.Own))]);
            }

            _json.CloseObject();
        }

        _json.CloseObject();
    }

    private void WriteAccess(ReviewAccess access)
    {
        _json.Name("access");
        if (access.IsFull || access.Shown.Count == 0)
        {
            _json.String(access.IsFull ? ReviewWords.Full : ReviewWords.Public);
            return;
        }

        _json.OpenObject();
        foreach ((string element, ValueList<string> members) in access.Shown)
        {
            List(element, members, _json.String, isWrittenEmpty: true);
        }

        _json.CloseObject();
    }

    // Bounded by Relationship.MaximumNesting.
    private void WriteMembers(Relationship relationship)
    {
        _json.Member("relationship", relationship.Kind.ToWord());
        _json.Member("from", relationship.From);
        _json.Name("to");
        if (relationship.To.Relationship is { } target)
        {
            _json.OpenObject();
            WriteMembers(target);
            _json.CloseObject();
        }
        else
        {
            _json.String(relationship.To.ElementId!);
        }
    }

    private void Object(params (string Name, string? Value)[] members)
    {
        _json.OpenObject();
        foreach ((string name, string? value) in members)
        {
            Text(name, value);
        }

        _json.CloseObject();
    }

    private void List<T>(string name, ValueList<T> items, Action<T> write, bool isWrittenEmpty = false)
    {
        if (items.Count == 0 && !isWrittenEmpty)
        {
            return;
        }

        _json.Name(name);
        _json.OpenList();
        foreach (T item in items)
        {
            write(item);
        }

        _json.CloseList();
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            _json.Member(name, value);
        }
    }

    private void Word<T>(string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            _json.Member(name, ReportWords.Of(value));
        }
    }
}
