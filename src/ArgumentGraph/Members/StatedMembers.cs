using System.Text;
using System.Text.Json;
using ArgumentGraph.Content;
using ArgumentGraph.Json;

namespace ArgumentGraph.Members;

/// <summary>
/// What an element says, member by member, as JSON values: so that two versions of it can be compared and put together, whatever its kind. Its id and its
/// relationships are not among them. Immutable.
/// </summary>
/// <remarks>Made of the text that is written of the element, and made into an element by reading it: what the format knows is said there alone.</remarks>
internal sealed class StatedMembers
{
    private readonly string _id;
    private readonly List<(MemberName Name, RawJson Value)> _members;

    private StatedMembers(string id, List<(MemberName Name, RawJson Value)> members)
    {
        _id = id;
        _members = members;
    }

    /// <summary>The names of what is said, defaults left out, in the order in which they are written.</summary>
    public IEnumerable<MemberName> Names => _members.Select(member => member.Name);

    /// <summary>The value of a member, or null where the element says nothing of it.</summary>
    public RawJson? this[MemberName name] => IndexOf(name) is >= 0 and int index ? _members[index].Value : null;

    /// <summary>What an element says.</summary>
    public static StatedMembers Of(Element element)
    {
        var members = new List<(MemberName, RawJson)>();
        using JsonDocument document = JsonDocument.Parse(element.ToJson());
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            switch (member.Name)
            {
                case "id":
                    break;
                case "doubt" or "probability":
                    members.Add((new(MemberName.Likelihood), RawJson.FromCompact($"{{\"{member.Name}\":{member.Value.GetRawText()}}}")));
                    break;
                case MemberName.Tags or MemberName.Suppress or MemberName.Undecided when member.Value.ValueKind == JsonValueKind.Object:
                    members.AddRange(member.Value.EnumerateObject()
                        .Select(entry => (new MemberName(member.Name, entry.Name), RawJson.FromCompact(entry.Value.GetRawText()))));
                    break;
                default:
                    members.Add((new(member.Name), RawJson.FromCompact(member.Value.GetRawText())));
                    break;
            }
        }

        return new(element.Id, members);
    }

    /// <summary>The names of what the two say differently, in the order of this one, then those that only the other has.</summary>
    public IEnumerable<MemberName> DifferingFrom(StatedMembers other) =>
        Names.Concat(other.Names.Where(name => IndexOf(name) < 0)).Where(name => !AreEqual(name, this[name], other[name]));

    /// <summary>Whether two values of a member say the same: the order of a tag's values, of what a step follows and of claim points
    /// and what they cover, and layout, have no meaning.</summary>
    public static bool AreEqual(MemberName name, RawJson? left, RawJson? right) =>
        left is null || right is null ? left is null && right is null
            : left.Equals(right) || BytesOf(name, left).Written.SequenceEqual(BytesOf(name, right).Written);

    /// <summary>All that is said, as bytes that are equal exactly when the same is said, whatever the id.</summary>
    public byte[] ToCanonicalBytes()
    {
        var bytes = new CanonicalBytes();
        bytes.BeginObject(_members.Count);
        foreach ((MemberName name, RawJson value) in _members
            .OrderBy(member => member.Name.Member, StringComparer.Ordinal).ThenBy(member => member.Name.Key, StringComparer.Ordinal))
        {
            bytes.Name(name.Member);
            bytes.Name(name.Key ?? string.Empty);
            Write(bytes, name, value);
        }

        return bytes.Written.ToArray();
    }

    /// <summary>The same but for one member, which takes its old place, or comes last.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">Its value, or null to leave it out.</param>
    public StatedMembers With(MemberName name, RawJson? value)
    {
        var members = new List<(MemberName Name, RawJson Value)>(_members);
        int index = IndexOf(name);
        if (value is null)
        {
            members.RemoveAll(member => member.Name == name);
        }
        else if (index >= 0)
        {
            members[index] = (name, value);
        }
        else
        {
            members.Add((name, value));
        }

        return new(_id, members);
    }

    /// <summary>The element that says this; null, with what is wrong, where an element of its kind cannot.</summary>
    public Element? ToElement(out ValueList<Finding> findings)
    {
        ReadingResult read = Argument.Read($$"""{"format":"{{DocumentReader.Format}}","title":"","elements":[{{ToJson()}}]}""");
        findings = read.HasErrors ? read.Findings : ValueList<Finding>.Empty;
        return read.HasErrors ? null : read.Argument!.Elements[0];
    }

    private static CanonicalBytes BytesOf(MemberName name, RawJson value)
    {
        var bytes = new CanonicalBytes();
        Write(bytes, name, value);
        return bytes;
    }

    private static void Write(CanonicalBytes bytes, MemberName name, RawJson value)
    {
        JsonElement json = value.ToJsonElement();
        if (name.Member == MemberName.Tags)
        {
            WriteSet(bytes, json);
        }
        else if (name.Member == MemberName.Step && json.ValueKind == JsonValueKind.Object)
        {
            WriteObject(bytes, json, setMember: "after");
        }
        else if (name.Member == MemberName.ClaimPoints && json.ValueKind == JsonValueKind.Array)
        {
            int set = bytes.BeginSet();
            foreach (JsonElement point in json.EnumerateArray())
            {
                bytes.BeginValue();
                WriteObject(bytes, point, setMember: "on");
            }

            bytes.EndSet(set);
        }
        else
        {
            bytes.Json(json);
        }
    }

    // An object one of whose members is a list without an order.
    private static void WriteObject(CanonicalBytes bytes, JsonElement json, string setMember)
    {
        JsonProperty[] parts = [.. json.EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal)];
        bytes.BeginObject(parts.Length);
        foreach (JsonProperty part in parts)
        {
            bytes.Name(part.Name);
            if (part.Name == setMember)
            {
                WriteSet(bytes, part.Value);
            }
            else
            {
                bytes.Json(part.Value);
            }
        }
    }

    private static void WriteSet(CanonicalBytes bytes, JsonElement values)
    {
        int set = bytes.BeginSet();
        foreach (JsonElement one in values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().AsEnumerable() : [values])
        {
            bytes.BeginValue();
            bytes.Json(one);
        }

        bytes.EndSet(set);
    }

    private int IndexOf(MemberName name) => _members.FindIndex(member => member.Name == name);

    private string ToJson()
    {
        var json = new Utf8Text();
        json.Append("{\"id\":"u8);
        json.AppendQuoted(_id);
        foreach (IGrouping<string, (MemberName Name, RawJson Value)> group in _members.GroupBy(member => member.Name.Member, StringComparer.Ordinal))
        {
            json.Append((byte)',');
            if (group.Key == MemberName.Likelihood)
            {
                string text = group.Single().Value.Text;
                json.Append(Encoding.UTF8.GetBytes(text[1..^1]));
                continue;
            }

            json.AppendQuoted(group.Key);
            json.Append((byte)':');
            json.Append(Encoding.UTF8.GetBytes(group.First().Name.Key is not null
                ? $"{{{string.Join(',', group.Select(entry => $"{RawJson.FromText(entry.Name.Key!).Text}:{entry.Value.Text}"))}}}"
                : group.Single().Value.Text));
        }

        json.Append((byte)'}');
        return Encoding.UTF8.GetString(json.Written);
    }
}
