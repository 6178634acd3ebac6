using System.Globalization;
using System.Text.Json;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes what standing.js judges by: an argument's arrays, and what each element is by itself.</summary>
internal static class StandingModel
{
    /// <summary>Writes the members of the model into an object that has been begun.</summary>
    public static void Write(Utf8JsonWriter json, Argument argument, Setting setting)
    {
        NumberedArgument structure = argument.Numbered;
        int count = structure.ElementCount;
        IEnumerable<int> numbers = Enumerable.Range(0, count);
        WriteNumbers(json, "own", numbers.Select(number => (int)setting.OwnStandingOf(structure.Elements[number])));
        WriteNumbers(json, "need", numbers.Select(number => NeededOf(structure, number)));
        WriteRows(json, "supporters", structure.Supporters);
        WriteRows(json, "contexts", structure.Contexts);
        WriteFlags(json, "local", numbers.Where(number =>
            structure.ContextUsers.CountOf(number) > 0 && structure.Kinds[number] is not (ElementKind.Context or ElementKind.Assumption)));
        WriteFlags(json, "circular", numbers.Where(number => (setting.IgnoresChallenges ? structure.IsCircularInSupport : structure.IsCircular)[number]));
        WriteFlags(json, "withdrawn", numbers.Where(number => structure.Elements[number] is Evidence { State: EvidenceState.Withdrawn }));
        WriteChallenges(json, structure, setting);
        ConfidenceModel.Write(json, argument, setting);
    }

    public static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static int NeededOf(NumberedArgument structure, int number) =>
        structure.Supporters.CountOf(number) is var supporters and > 0 ? ((SupportableElement)structure.Elements[number]).Requirement.NeededOf(supporters) : 0;

    private static void WriteRows(Utf8JsonWriter json, string name, NumberedRows rows)
    {
        json.WriteStartObject(name);
        WriteNumbers(json, "starts", rows.Starts);
        WriteNumbers(json, "items", rows.Items);
        json.WriteEndObject();
    }

    /// <summary>Writes those of which something holds. Few are: an object with a member for each.</summary>
    public static void WriteFlags(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartObject(name);
        foreach (int number in numbers)
        {
            json.WriteBoolean(NameOf(number), value: true);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes lists by number. Few have one: an object with a member for each.</summary>
    public static void WriteLists(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<int, List<int>>> lists)
    {
        json.WriteStartObject(name);
        foreach ((int number, List<int> list) in lists)
        {
            WriteNumbers(json, NameOf(number), list);
        }

        json.WriteEndObject();
    }

    // Where challenges are ignored there are none.
    private static void WriteChallenges(Utf8JsonWriter json, NumberedArgument structure, Setting setting)
    {
        NumberedChallenges challenges = structure.Challenges;
        int count = setting.IgnoresChallenges ? 0 : challenges.Count;
        WriteNumbers(json, "challengers", challenges.Challengers.Take(count));
        WriteFlags(json, "undecidable", Enumerable.Range(0, count).Where(challenges.IsCircular));
        WriteLists(json, "onElement", count == 0 ? 0 : structure.ElementCount, challenges.OfElement);
        WriteLists(json, "onRelationship", count == 0 ? 0 : structure.RelationshipCount, challenges.OfRelationship);
        WriteLists(json, "owned", count == 0 ? 0 : structure.ElementCount, challenges.OwnedBy);
    }

    private delegate ReadOnlySpan<int> ListOf(int number);

    private static void WriteLists(Utf8JsonWriter json, string name, int count, ListOf listOf)
    {
        json.WriteStartObject(name);
        for (int number = 0; number < count; number++)
        {
            ReadOnlySpan<int> list = listOf(number);
            if (!list.IsEmpty)
            {
                json.WriteStartArray(NameOf(number));
                foreach (int item in list)
                {
                    json.WriteNumberValue(item);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
