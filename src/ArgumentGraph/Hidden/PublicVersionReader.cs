using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ArgumentGraph.Hidden;

/// <summary>Reads the record of a public version, and says all that is wrong with it.</summary>
internal sealed class PublicVersionReader
{
    private const int HashLength = 64;
    private const int DigestLength = 43;
    private const int SaltLength = 22;

    private static readonly string[] Members = ["root", "assertedOn", "case", "elements", "hiddenLeaves", "seal"];
    private static readonly string[] RecordMembers = ["reason", "hidden", "salts", "own", "cone", "coneWithInherited", "seal"];
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private readonly List<string> _problems = [];

    /// <param name="record">The value of the member.</param>
    /// <param name="problems">What is wrong with it, a sentence each.</param>
    /// <returns>The record; null where anything is wrong.</returns>
    public static PublicVersion? Read(RawJson record, out IReadOnlyList<string> problems)
    {
        var reader = new PublicVersionReader();
        PublicVersion? version = reader.Read(record.ToJsonElement());
        problems = reader._problems;
        return reader._problems.Count == 0 ? version : null;
    }

    private PublicVersion? Read(JsonElement value)
    {
        const string Record = PublicVersion.MemberName;
        if (!IsObject(value, Record, Members))
        {
            return null;
        }

        var elements = new List<KeyValuePair<string, PublicRecord>>();
        if (value.TryGetProperty("elements", out JsonElement records) && IsObject(records, $"{Record}.elements", known: null))
        {
            foreach (JsonProperty record in records.EnumerateObject())
            {
                elements.Add(new(record.Name, ReadRecord(record.Value, $"{Record}.elements.{Spelling.Clip(record.Name)}", HidableFields.OfElement)));
            }
        }

        var leaves = new List<HiddenLeaf>();
        if (value.TryGetProperty("hiddenLeaves", out JsonElement list))
        {
            ReadLeaves(list, leaves);
        }

        return new()
        {
            Root = Hash(value, Record, "root"),
            AssertedOn = Day(value, Record, "assertedOn"),
            Case = value.TryGetProperty("case", out JsonElement ofCase)
                ? ReadRecord(ofCase, $"{Record}.case", HidableFields.OfCase)
                : Missing($"{Record}.case"),
            Elements = elements.Count == 0 ? ValueMap<PublicRecord>.Empty : ValueMap<PublicRecord>.FromEntries([.. elements]),
            HiddenLeaves = [.. leaves],
            Seal = Hash(value, Record, "seal"),
        };
    }

    private PublicRecord ReadRecord(JsonElement value, string path, string[] fields)
    {
        if (!IsObject(value, path, RecordMembers))
        {
            return new() { Seal = string.Empty };
        }

        bool isStub = value.TryGetProperty("own", out _);
        var record = new PublicRecord
        {
            Reason = Text(value, path, "reason"),
            Hidden = Map(value, path, "hidden", fields, DigestLength),
            Salts = Map(value, path, "salts", fields, SaltLength),
            Own = isStub ? Hash(value, path, "own") : null,
            Cone = value.TryGetProperty("cone", out _) ? Hash(value, path, "cone") : null,
            ConeWithInherited = value.TryGetProperty("coneWithInherited", out _) ? Hash(value, path, "coneWithInherited") : null,
            Seal = Hash(value, path, "seal"),
        };
        if (string.IsNullOrWhiteSpace(record.Reason) && (isStub || record.Hidden.Count > 0))
        {
            _problems.Add($"'{path}' hides something without a 'reason'.");
        }
        else if (record.Reason is not null && !isStub && record.Hidden.Count == 0)
        {
            _problems.Add($"'{path}' has a 'reason', but hides nothing.");
        }

        foreach (string field in fields)
        {
            bool isHidden = record.Hidden.ContainsKey(field);
            bool isShown = record.Salts.ContainsKey(field);
            if (isStub ? isHidden || isShown : isHidden == isShown)
            {
                _problems.Add(isStub
                    ? $"'{path}' is a stub, of which all is hidden; it has no digest or salt of '{field}'."
                    : $"'{path}' needs either a digest ('hidden') or a salt ('salts') of '{field}'.");
            }
        }

        return record;
    }

    private void ReadLeaves(JsonElement list, List<HiddenLeaf> leaves)
    {
        const string Path = $"{PublicVersion.MemberName}.hiddenLeaves";
        if (list.ValueKind != JsonValueKind.Array)
        {
            _problems.Add($"'{Path}' must be a list.");
            return;
        }

        int last = 0;
        foreach (JsonElement leaf in list.EnumerateArray())
        {
            if (!IsObject(leaf, $"{Path}[…]", ["leaf", "own"]))
            {
                continue;
            }

            if (!leaf.TryGetProperty("leaf", out JsonElement number) || number.ValueKind != JsonValueKind.Number
                || !number.TryGetInt32(out int place) || place <= last)
            {
                _problems.Add($"Every 'leaf' in '{Path}' must be a whole number, from 1 on and in ascending order.");
                return;
            }

            last = place;
            leaves.Add(new(place, Hash(leaf, $"{Path}[…]", "own")));
        }
    }

    private PublicRecord Missing(string path)
    {
        _problems.Add($"'{path}' is missing.");
        return new() { Seal = string.Empty };
    }

    private bool IsObject(JsonElement value, string path, string[]? known)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            _problems.Add($"'{path}' must be an object.");
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!names.Add(member.Name))
            {
                _problems.Add($"'{path}' has '{Spelling.Clip(member.Name)}' twice.");
                return false;
            }

            if (known is not null && !known.Contains(member.Name, StringComparer.Ordinal))
            {
                _problems.Add($"'{path}' has no member '{Spelling.Clip(member.Name)}'{Spelling.Suggestion(member.Name, known, ".")}");
            }
        }

        return true;
    }

    private string? Text(JsonElement value, string path, string member)
    {
        if (!value.TryGetProperty(member, out JsonElement text))
        {
            return null;
        }

        if (text.ValueKind != JsonValueKind.String)
        {
            _problems.Add($"'{path}.{member}' must be a string.");
            return null;
        }

        return text.GetString();
    }

    private string Hash(JsonElement value, string path, string member)
    {
        string text = Text(value, path, member) ?? string.Empty;
        if (text.Length != HashLength || text.AsSpan().ContainsAnyExcept(Hexadecimal))
        {
            _problems.Add($"'{path}.{member}' must be a hash, 64 hexadecimal digits.");
        }

        return text;
    }

    private DateOnly? Day(JsonElement value, string path, string member)
    {
        if (Text(value, path, member) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        _problems.Add($"'{path}.{member}' must be a date (YYYY-MM-DD).");
        return null;
    }

    private ValueMap<string> Map(JsonElement value, string path, string member, string[] fields, int length)
    {
        if (!value.TryGetProperty(member, out JsonElement map) || !IsObject(map, $"{path}.{member}", fields))
        {
            return ValueMap<string>.Empty;
        }

        var entries = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty entry in map.EnumerateObject())
        {
            string text = entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : string.Empty;
            if (text.Length != length || text.AsSpan().ContainsAnyExcept(Base64Url))
            {
                _problems.Add(string.Create(
                    CultureInfo.InvariantCulture, $"'{path}.{member}.{Spelling.Clip(entry.Name)}' must be base64url, {length} characters."));
            }

            entries.Add(new(entry.Name, text));
        }

        return entries.Count == 0 ? ValueMap<string>.Empty : ValueMap<string>.FromEntries([.. entries]);
    }
}
