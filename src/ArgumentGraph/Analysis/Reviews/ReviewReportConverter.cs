using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Reviews;

/// <summary>What became of reviews as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ReviewReportConverter : ReportConverter<ReviewReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ReviewReport report)
    {
        json.WriteString("caseRoot", report.Argument.Hashes.Root);
        json.Objects("reviews", report.Reviews, status => Write(json, status));
        json.Objects("pathways", report.Pathways, pathway =>
        {
            json.WriteString("id", pathway.Pathway.Id);
            json.WriteString("statement", pathway.Pathway.Statement);
            json.Ids("coveredBy", pathway.CoveredBy);
            json.Ids("coveredFromOutside", pathway.CoveredFromOutside);
            json.Objects("verdicts", pathway.Verdicts, verdict =>
            {
                json.WriteString("review", verdict.Review.Id);
                WriteVerdicts(json, verdict.Status.Item);
                json.WriteString("state", ReportWords.Of(verdict.Status.State));
            });
        });
        json.Ids("notCovered", report.NotCovered);
        json.Ids("notCoveredFromOutside", report.NotCoveredFromOutside);
        json.Objects("openRequests", report.OpenRequests, open =>
        {
            json.WriteString("review", open.Review.Id);
            json.WriteString("reviewer", open.Review.Reviewer);
            json.WriteString("id", open.Request.Id);
            json.WriteString("text", open.Request.Text);
            json.WriteString("element", open.Request.ElementId);
            json.WriteBoolean("planned", open.IsPlanned);
        });
        json.Objects("reviewAgain", report.ToReviewAgain, again =>
        {
            json.WriteString("reviewer", again.Reviewer);
            json.Ids("confirm", again.Confirm);
            json.Ids("lookAt", again.LookAt);
        });
    }

    private static void Write(Utf8JsonWriter json, ReviewStatus status)
    {
        json.WriteString("id", status.Review.Id);
        json.WriteString("reviewer", status.Review.Reviewer);
        json.WriteBoolean("outside", status.Review.IsOutside);
        json.WriteString("date", status.Review.Date.ToWord());
        json.WriteString("access", status.Review.Access.ToString());
        json.WriteString("caseRoot", status.Review.CaseRoot);
        json.WritePropertyName("intact");
        if (status.IsIntact is { } isIntact)
        {
            json.WriteBooleanValue(isIntact);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("signer", "notChecked");
        json.WriteString("redactions", ReportWords.Of(status.Review.Redactions));
        json.Objects("items", status.Items, item => Write(json, item));
        json.Objects("rejectedSteps", status.Review.RejectedSteps, step =>
        {
            json.Relationship("step", step.Relationship);
            json.WriteString("reason", step.Reason);
            json.WriteBoolean("missing", status.MissingSteps.Contains(step));
        });
        json.Objects("stands", status.Pathways, pathway =>
        {
            json.WriteString("id", pathway.Pathway.Id);
            json.Standing("standing", pathway.Standing);
            json.Standing("accepted", pathway.Accepted);
        });
        json.Ids("fallen", status.Fallen.Select(pathway => pathway.Pathway));
    }

    private static void Write(Utf8JsonWriter json, ReviewItemStatus status)
    {
        json.WriteString("element", status.Item.ElementId);
        WriteVerdicts(json, status.Item);
        json.WriteString("reason", status.Item.Reason);
        json.WriteString("state", ReportWords.Of(status.State));
        json.WriteBoolean("superseded", status.IsSuperseded);
        json.WriteString("newId", status.NewId);
        if (status.CouldMove is { } couldMove)
        {
            json.WriteString("couldMove", ReportWords.Of(couldMove));
        }
        else
        {
            json.WriteNull("couldMove");
        }

        json.Ids("changedMembers", status.ChangedMembers);
        if (status.Changes is not { } changes)
        {
            json.WriteNull("changes");
            return;
        }

        json.Objects("changes", changes, change =>
        {
            json.WriteString("element", change.ElementId);
            json.WriteString("change", ReportWords.Of(change.Kind));
            json.WriteString("reliance", change.Reliance is { } reliance ? ReportWords.Of(reliance) : null);
        });
    }

    private static void WriteVerdicts(Utf8JsonWriter json, ReviewItem item)
    {
        json.WriteString("conclusion", ReportWords.Of(item.Conclusion));
        json.WriteString("argument", ReportWords.Of(item.Argument));
        json.WriteString("rests", item.Ground is { } ground ? ReportWords.Of(ground) : null);
    }
}
