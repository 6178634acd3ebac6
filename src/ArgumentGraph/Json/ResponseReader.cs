using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;

namespace ArgumentGraph.Json;

/// <summary>Reads steps of a response and windows of a harm. A member that is not known could not be kept, so it is an error here.</summary>
internal sealed class ResponseReader(FindingList findings, PatternSyntax? pattern = null)
{
    private static readonly string[] StepMembers =
        ["stage", "who", "automatic", "blocks", "coverage", "recall", "success", "latency", "hours", "after", "waitsForAll"];

    private static readonly string[] LatencyMembers = ["atMost", "typical", "distribution"];
    private static readonly string[] HarmMembers = ["from", "within", "reversibleWithin", "attempts"];
    private static readonly string[] Stages = [.. Enum.GetValues<ResponseStage>().Select(Words.ToWord)];
    private static readonly string[] Distributions = [.. Enum.GetValues<LatencyDistribution>().Select(Words.ToWord)];

    private readonly ValueReader _values = new(findings);
    private readonly ObjectReader _objects = new(findings, pattern);

    /// <summary>Whether what was read last has tokens of a pattern in the place of values; it was read without them.</summary>
    public bool IsOpen => _objects.Open.Count > 0;

    /// <summary>Reads a step; null, with a finding, where it has no stage that could be read.</summary>
    public ResponseStep? ReadStep(ref JsonTokens tokens, string? elementId)
    {
        int start = tokens.Start;
        bool isStageGiven = false;
        ValueList<ResponseStage>? stages = null;
        _objects.Begin();
        var step = new ResponseStep(ResponseStage.See);
        bool isObject = _objects.Read(ref tokens, ElementMember.Step.ToName(), StepMembers, elementId, (ref JsonTokens value, string member) =>
        {
            switch (member)
            {
                case "stage":
                    isStageGiven = true;
                    stages = ReadStages(ref value, elementId);
                    break;
                case "who":
                    step = step with { Who = _values.ReadString(ref value, member, elementId) };
                    break;
                case "automatic":
                    step = step with { IsAutomatic = _values.ReadBoolean(ref value, member, elementId) };
                    break;
                case "blocks":
                    step = step with { Blocks = _values.ReadBoolean(ref value, member, elementId) };
                    break;
                case "coverage":
                    step = step with { Coverage = _values.ReadShare(ref value, member, elementId) };
                    break;
                case "recall":
                    step = step with { Recall = _values.ReadShare(ref value, member, elementId) };
                    break;
                case "success":
                    step = step with { Success = _values.ReadShare(ref value, member, elementId) };
                    break;
                case "latency":
                    step = step with { Latency = ReadLatency(ref value, elementId) };
                    break;
                case "hours":
                    step = step with { Hours = _values.ReadString(ref value, member, elementId) };
                    break;
                case "after":
                    step = step with { After = _objects.ReadIds(ref value, member, elementId) ?? [] };
                    break;
                default:
                    step = step with { WaitsForAll = _values.ReadBoolean(ref value, member, elementId) };
                    break;
            }
        });
        if (_objects.Open.Contains("stage", StringComparer.Ordinal))
        {
            return step;
        }

        if (isObject && !isStageGiven)
        {
            findings.Add(Rules.MissingMember, start, $"'step' has no 'stage', which every step needs: {Wording.List(Stages, "or")}.", elementId);
        }

        return stages is null ? null : step with { Stages = stages };
    }

    /// <summary>Reads a window; null, with a finding, where it is not an object.</summary>
    public HarmWindow? ReadHarm(ref JsonTokens tokens, string? elementId)
    {
        var harm = new HarmWindow();
        _objects.Begin();
        bool isObject = _objects.Read(ref tokens, ElementMember.Harm.ToName(), HarmMembers, elementId, (ref JsonTokens value, string member) =>
            harm = member switch
            {
                "from" => harm with { From = _values.ReadString(ref value, member, elementId) },
                "within" => harm with { Within = _values.ReadDuration(ref value, member, elementId) },
                "reversibleWithin" => harm with { ReversibleWithin = _values.ReadDuration(ref value, member, elementId) },
                _ => harm with { Attempts = _values.ReadCount(ref value, member, elementId) },
            });
        return isObject ? harm : null;
    }

    /// <summary>Reads a latency; null, with a finding, where it is not an object.</summary>
    public Latency? ReadLatency(ref JsonTokens tokens, string? elementId)
    {
        var latency = new Latency();
        bool isObject = _objects.Read(ref tokens, "latency", LatencyMembers, elementId, (ref JsonTokens value, string member) =>
            latency = member switch
            {
                "atMost" => latency with { AtMost = _values.ReadDuration(ref value, member, elementId) },
                "typical" => latency with { Typical = _values.ReadDuration(ref value, member, elementId) },
                _ => latency with { Distribution = (LatencyDistribution?)ReadWord(ref value, "distribution", Distributions, elementId) },
            });
        return isObject ? latency : null;
    }

    private ValueList<ResponseStage>? ReadStages(ref JsonTokens tokens, string? elementId)
    {
        const string Name = "stage";
        if (tokens.Type != JsonTokenType.StartArray)
        {
            return ReadWord(ref tokens, Name, Stages, elementId) is { } only ? [(ResponseStage)only] : null;
        }

        int start = tokens.Start;
        bool isWhole = true;
        var stages = new List<ResponseStage>();
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (ReadWord(ref tokens, Name, Stages, elementId) is { } stage)
            {
                stages.Add((ResponseStage)stage);
            }
            else
            {
                isWhole = false;
            }
        }

        string? problem = isWhole ? ResponseStep.ProblemOf([.. stages]) : null;
        if (problem is not null)
        {
            findings.Add(Rules.ValueOutOfRange, start, problem, elementId);
        }

        return isWhole && problem is null ? [.. stages] : null;
    }

    private int? ReadWord(ref JsonTokens tokens, string name, string[] words, string? elementId)
    {
        if (_values.ReadString(ref tokens, name, elementId) is not { } word)
        {
            return null;
        }

        if (Array.IndexOf(words, word) is >= 0 and int index)
        {
            return index;
        }

        string expected = Wording.List(words, "or");
        findings.Add(
            Rules.ValueOutOfRange,
            tokens.Start,
            $"'{Spelling.Clip(word)}' is not a value of '{name}'{Spelling.Suggestion(word, words, $"; expected {expected}.")}",
            elementId);
        return null;
    }
}
