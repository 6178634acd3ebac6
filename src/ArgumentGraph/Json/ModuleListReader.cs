using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>Reads <c>modules</c>: what a document that is a whole argument says of its modules.</summary>
internal sealed class ModuleListReader(FindingList findings)
{
    private static readonly string[] ModuleMembers = ["name", "title", "contract", "away"];
    private static readonly string[] AwayMembers = ["id", "kind", "statement", "supportedBy", "inContextOf"];

    private readonly ValueReader _values = new(findings);

    /// <summary>Reads the value, a list of modules.</summary>
    public void Read(ref JsonTokens tokens, List<PlacedModule> modules)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, findings, "modules", "a list of modules", elementId: null);
            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (tokens.Type != JsonTokenType.StartObject)
            {
                ValueReader.ReportType(ref tokens, findings, "modules", "a list of objects with 'name'", elementId: null);
            }
            else if (ReadModule(ref tokens) is { } module)
            {
                modules.Add(module);
            }
        }
    }

    /// <summary>Reads the name of a module; null, and a finding, where it cannot be one.</summary>
    public string? ReadName(ref JsonTokens tokens, string member)
    {
        int offset = tokens.Start;
        if (_values.ReadString(ref tokens, member, elementId: null) is not { } name)
        {
            return null;
        }

        if (ModuleName.ProblemOf(name) is not { } problem)
        {
            return name;
        }

        findings.Add(Rules.InvalidId, offset, problem);
        return null;
    }

    private PlacedModule? ReadModule(ref JsonTokens tokens)
    {
        int start = tokens.Start;
        var module = new ArgumentModule { Name = string.Empty };
        var away = new List<AwayElement>();
        var offsets = new List<int>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            string name = tokens.GetText();
            if (!Accepts(ref tokens, name, given, ModuleMembers, "a module"))
            {
                continue;
            }

            switch (name)
            {
                case "name":
                    module = module with { Name = ReadName(ref tokens, name) ?? string.Empty };
                    break;
                case "title":
                    module = module with { Title = _values.ReadString(ref tokens, name, elementId: null) ?? string.Empty };
                    break;
                case "contract":
                    module = module with { IsContract = _values.ReadBoolean(ref tokens, name, elementId: null) };
                    break;
                default:
                    ReadAway(ref tokens, away, offsets);
                    break;
            }
        }

        if (given.Add("name"))
        {
            findings.Add(Rules.MissingMember, start, "The module has no 'name', which every module needs.");
        }

        return module.Name.Length == 0 ? null : new PlacedModule(module with { AwayElements = [.. away] }, start, [.. offsets]);
    }

    private void ReadAway(ref JsonTokens tokens, List<AwayElement> away, List<int> offsets)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, findings, "away", "a list of elements", elementId: null);
            return;
        }

        while (tokens.Next() != JsonTokenType.EndArray)
        {
            int start = tokens.Start;
            if (tokens.Type != JsonTokenType.StartObject)
            {
                ValueReader.ReportType(ref tokens, findings, "away", "a list of objects with 'id', 'kind' and 'statement'", elementId: null);
            }
            else if (ReadElement(ref tokens, start) is { } element)
            {
                away.Add(element);
                offsets.Add(start);
            }
        }
    }

    private AwayElement? ReadElement(ref JsonTokens tokens, int start)
    {
        string? id = null;
        ElementKind? kind = null;
        string? statement = null;
        ValueList<string> supportedBy = [];
        ValueList<string> inContextOf = [];
        var given = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            string name = tokens.GetText();
            if (!Accepts(ref tokens, name, given, AwayMembers, "an away element"))
            {
                continue;
            }

            switch (name)
            {
                case "id":
                    id = _values.ReadString(ref tokens, name, elementId: null);
                    break;
                case "kind":
                    kind = _values.ReadKind(ref tokens, id);
                    break;
                case "statement":
                    statement = _values.ReadString(ref tokens, name, id);
                    break;
                case "supportedBy":
                    supportedBy = ReadIds(ref tokens, name, id);
                    break;
                default:
                    inContextOf = ReadIds(ref tokens, name, id);
                    break;
            }
        }

        foreach (string name in (ReadOnlySpan<string>)["id", "kind", "statement"])
        {
            if (given.Add(name))
            {
                findings.Add(Rules.MissingMember, start, $"The away element has no '{name}', which every one needs.", id);
            }
        }

        return id is null || kind is not { } known || statement is null
            ? null
            : new AwayElement { Id = id, Kind = known, Statement = statement, SupportedBy = supportedBy, InContextOf = inContextOf };
    }

    private ValueList<string> ReadIds(ref JsonTokens tokens, string name, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            ValueReader.ReportType(ref tokens, findings, name, "a list of ids", elementId);
            return [];
        }

        var ids = new List<string>();
        while (tokens.Next() != JsonTokenType.EndArray)
        {
            if (_values.ReadString(ref tokens, name, elementId) is { } id)
            {
                ids.Add(id);
            }
        }

        return [.. ids];
    }

    // Whether a member is known and given once; goes to its value, or over it.
    private bool Accepts(ref JsonTokens tokens, string name, HashSet<string> given, string[] known, string owner)
    {
        int offset = tokens.Start;
        tokens.Next();
        if (Array.IndexOf(known, name) < 0)
        {
            findings.Add(
                Rules.UnknownMember, offset,
                $"{Wording.Capital(owner)} has no member '{Spelling.Clip(name)}'{Spelling.Suggestion(name, known, "; it is ignored.")}");
        }
        else if (!given.Add(name))
        {
            findings.Add(Rules.DuplicateMember, offset, $"'{name}' is given twice; the first counts.");
        }
        else
        {
            return true;
        }

        tokens.Skip();
        return false;
    }
}
