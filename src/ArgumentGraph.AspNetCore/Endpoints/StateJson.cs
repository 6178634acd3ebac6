using System.Text.Json;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Reporting;
using ArgumentGraph.Watching;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>An argument's state as JSON.</summary>
internal static class StateJson
{
    /// <summary>Writes an argument's state as one object.</summary>
    public static void Write(Utf8JsonWriter json, WatchedArgument served, ArgumentState? state)
    {
        json.WriteStartObject();
        WriteMembers(json, served, state);
        json.WriteEndObject();
    }

    /// <summary>Writes something that expires as one object.</summary>
    public static void Write(Utf8JsonWriter json, CatalogExpiry expiry)
    {
        json.WriteStartObject();
        json.WriteString("argument", expiry.Argument.Name);
        json.WriteString("id", expiry.Expiring.Element.Id);
        json.WriteString("statement", expiry.Expiring.Element.Statement);
        json.WriteString("lastValidDay", expiry.Expiring.LastValidDay.ToWord());
        json.WriteNumber("days", expiry.DaysLeft);
        json.Ids("owners", expiry.Expiring.Owners);
        json.Ids("fells", expiry.Expiring.Fells);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of an argument's state into an object that has been begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, WatchedArgument served, ArgumentState? state)
    {
        json.WriteString("name", served.Name);
        json.WriteString("title", served.Argument?.Title);
        json.WriteString("group", served.Group);
        json.WriteString("version", served.Version);
        WriteTime(json, "loadedAt", served.LoadedAt);
        WriteTime(json, "readAt", served.ReadAt);
        WriteProblem(json, served.Problem);
        WriteLastChange(json, served.LastChange);
        if (state is null)
        {
            json.WriteNull("state");
            return;
        }

        json.WriteStartObject("state");
        json.WriteString("baseline", ReportWords.ToWord(state.Setting.Baseline));
        json.Date(state.Day);
        if (state.Setting.CountsClaimPoints)
        {
            json.WriteBoolean("claimPointsCount", true);
        }

        json.WriteNumber("standing", state.StandingPathways);
        json.Objects("pathways", state.Pathways, pathway =>
        {
            json.WriteString("id", pathway.Element.Id);
            json.WriteString("statement", pathway.Element.Statement);
            json.Standing("standing", pathway.Standing);
            json.WriteBoolean("onTrust", pathway.IsOnTrust);
        });
        json.WriteNumber("unsupported", state.Unsupported);
        json.WriteNumber("inDoubt", state.InDoubt);
        json.Objects("sharedLoadBearing", state.SharedLoadBearing, carrier =>
        {
            json.WriteString("id", carrier.Element.Id);
            json.WriteString("statement", carrier.Element.Statement);
            json.WriteBoolean("hidden", carrier.IsHidden);
            json.Ids("pathways", carrier.Pathways);
        });
        json.WriteBoolean("loadBearingComplete", state.IsLoadBearingExhaustive);
        json.WriteNumber("openPoints", state.OpenPoints);
        json.WriteNumber("takenAsAvailable", state.TakenAsAvailable);
        if (state.DecidedByRecords is { } decided)
        {
            json.WriteNumber("decidedByRecords", decided);
        }

        if (state is { NextToExpire: { } next, NextExpiry: { } day, DaysUntilExpiry: { } days })
        {
            json.WriteStartObject("nextExpiry");
            json.WriteString("id", next.Id);
            json.WriteString("date", day.ToWord());
            json.WriteNumber("days", days);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("nextExpiry");
        }

        WriteNextFall(json, state);
        WriteReviews(json, state.Reviews);
        WriteResponse(json, state.Response);
        json.WriteEndObject();
    }

    /// <summary>Writes the newest change by which pathways fell or rose, into an object that has been begun.</summary>
    public static void WriteLastChange(Utf8JsonWriter json, VersionChange? change)
    {
        if (change is null)
        {
            json.WriteNull("lastChange");
            return;
        }

        json.WriteStartObject("lastChange");
        json.Date(change.Day);
        json.WriteNumber("from", change.Before.StandingPathways);
        json.WriteNumber("to", change.After.StandingPathways);
        json.Ids("fallen", change.Fallen);
        json.Ids("risen", change.Risen);
        json.WriteString("text", change.ToString());
        json.WriteEndObject();
    }

    private static void WriteNextFall(Utf8JsonWriter json, ArgumentState state)
    {
        if (state is { NextFall: { } fall, DaysUntilFall: { } left })
        {
            json.WriteStartObject("nextFall");
            json.WriteString("date", fall.Day.ToWord());
            json.WriteNumber("days", left);
            json.Ids("pathways", fall.Fallen.Select(change => change.Pathway));
            json.Ids("expired", fall.Expired);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("nextFall");
        }
    }

    private static void WriteReviews(Utf8JsonWriter json, ReviewState? reviews)
    {
        if (reviews is not null)
        {
            json.WriteStartObject("reviews");
            json.WriteNumber("count", reviews.Count);
            json.WriteNumber("outOfDate", reviews.OutOfDate);
            json.WriteNumber("keyNeeded", reviews.KeyNeeded);
            json.WriteNumber("coveredPathways", reviews.CoveredPathways);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("reviews");
        }
    }

    // How many pathways there are of each class.
    private static void WriteResponse(Utf8JsonWriter json, ResponseState? response)
    {
        if (response is null)
        {
            json.WriteNull("response");
            return;
        }

        json.WriteStartObject("response");
        foreach (ResponseClass which in Enum.GetValues<ResponseClass>())
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(which.ToString()), response.Count(which));
        }

        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at)
        {
            json.WriteString(name, at.UtcDateTime);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteProblem(Utf8JsonWriter json, SourceProblem? problem)
    {
        if (problem is null)
        {
            json.WriteNull("problem");
            return;
        }

        json.WriteStartObject("problem");
        json.WriteString("message", problem.Message);
        json.WriteString("since", problem.Since.UtcDateTime);
        json.Array("findings", problem.Findings, finding => finding.WriteTo(json));
        json.WriteEndObject();
    }
}
