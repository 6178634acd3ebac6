using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>Reads the claim points of an element. A member that is not known could not be kept, so it is an error here.</summary>
internal sealed class ClaimPointReader(FindingList findings)
{
    private const string Id = "id";
    private const string On = "on";
    private const string Root = "argument";
    private static readonly string[] Members = [Id, On, Root];
    private static readonly string Name = ElementMember.ClaimPoints.ToName();

    private readonly ValueReader _values = new(findings);
    private readonly ObjectReader _objects = new(findings);

    /// <summary>Reads a list of claim points; those that could not be read are left out, with findings.</summary>
    public ValueList<ClaimPoint> Read(ref JsonTokens tokens, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, findings, Name, $"a list of objects ({Wording.List(Members, "and")})", elementId);
            return [];
        }

        var points = new List<ClaimPoint>();
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (ReadOne(ref tokens, elementId) is { } point)
            {
                points.Add(point);
            }
        }

        return [.. points];
    }

    /// <summary>Reads one claim point; null, with a finding, where it has no usable id, or what it covers could not be read.</summary>
    public ClaimPoint? ReadOne(ref JsonTokens tokens, string? elementId)
    {
        int start = tokens.Start;
        bool isIdGiven = false;
        bool isOnUsable = true;
        string? id = null;
        string? root = null;
        ValueList<string> on = [];
        bool isObject = _objects.Read(ref tokens, Name, Members, elementId, (ref JsonTokens value, string member) =>
        {
            switch (member)
            {
                case Id:
                    isIdGiven = true;
                    id = ReadId(ref value, elementId);
                    break;
                case On:
                    isOnUsable = ReadOn(ref value, elementId, out on);
                    break;
                default:
                    root = _values.ReadString(ref value, member, elementId);
                    break;
            }
        });
        if (isObject && !isIdGiven)
        {
            findings.Add(Rules.MissingMember, start, "A claim point has no 'id', which every claim point needs.", elementId);
        }

        // Without what it covers, a point would be about the element itself, which is something else.
        return id is null || !isOnUsable ? null : new ClaimPoint(id) { On = on, Argument = root };
    }

    private string? ReadId(ref JsonTokens tokens, string? elementId)
    {
        int offset = tokens.Start;
        string? id = _values.ReadString(ref tokens, Id, elementId);
        if (id is not null && ElementId.ProblemOf(id) is { } problem)
        {
            findings.Add(Rules.InvalidId, offset, $"The id of a claim point: {problem}", elementId);
            return null;
        }

        return id;
    }

    private bool ReadOn(ref JsonTokens tokens, string? elementId, out ValueList<string> on)
    {
        int offset = tokens.Start;
        ValueList<string>? read = _objects.ReadIds(ref tokens, On, elementId);
        on = read ?? [];
        if (read is { Count: 0 })
        {
            findings.Add(
                Rules.ValueOutOfRange,
                offset,
                "'on' names nothing; name supporters or contexts of the element, or leave it out for a claim point of the element itself.",
                elementId);
        }

        return on.Count > 0;
    }
}
