using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Patterns;

public class InstantiationOracleTests(ITestOutputHelper output)
{
    private static RandomCases<DrawnPattern> Cases => new(
        DrawUsable,
        drawn => $"{drawn.ToJson()}\n{string.Join('\n', drawn.Tables.SelectMany(table => table.Rows.Select(row => $"{table.Name}: {row}")))}");

    [Fact]
    public void An_instance_is_what_a_naive_expansion_gives()
    {
        int tried = 0;
        int instantiated = 0;
        int shared = 0;
        Cases.Check(4_000, 40_000, drawn =>
        {
            tried++;
            if (Pattern.Read(drawn.ToJson()).Pattern is not { } pattern || pattern.Instantiate(drawn.Data()) is not { Argument: { } argument } made)
            {
                return;
            }

            instantiated++;
            shared += made.Elements.Count(element => element.IsShared);
            var naive = new NaiveExpander(drawn);
            naive.Expand();
            Dictionary<string, string> names = made.Elements.ToDictionary(element => element.Id, NameOf);
            names.Values.Should().OnlyHaveUniqueItems();
            names.Values.Order(StringComparer.Ordinal).Should().Equal(naive.Names.Order(StringComparer.Ordinal));
            argument.Elements.Select(element => $"{names[element.Id]}: {element.Statement}").Order(StringComparer.Ordinal)
                .Should().Equal(naive.Statements.Order(StringComparer.Ordinal));
            argument.Relationships.Select(relationship => Shown(relationship, names)).Order(StringComparer.Ordinal)
                .Should().Equal(naive.Relationships.Order(StringComparer.Ordinal));
        });

        output.WriteLine($"{instantiated} of {tried} could be instantiated; {shared} elements were shared.");
        if (TestSize.CountsCases)
        {
            instantiated.Should().BeGreaterThan(tried / 2);
            shared.Should().BeGreaterThan(tried / 100);
        }
    }

    [Fact]
    public void A_row_more_changes_neither_ids_nor_other_elements() => Cases.Check(1_000, 10_000, (seed, drawn) =>
    {
        int last = drawn.Tables.Count - 1;
        if (drawn.Tables[last].IsSingle || Pattern.Read(drawn.ToJson()).Pattern is not { } pattern
            || pattern.Instantiate(drawn.Data()) is not { Argument: { } before })
        {
            return;
        }

        // Nothing refers to the last table, so that the row may stand anywhere in it.
        var random = new Random(seed);
        DrawnTable table = drawn.Tables[last];
        var row = new DrawnRow
        {
            Key = "new",
            Value = "new",
            IsYes = true,
            Picks = [.. drawn.Elements.Select(element => element.Id)],
            References = [.. table.References.Select(other => random.Next(drawn.Tables[other].Rows.Count))],
        };
        if (table.HasParent)
        {
            return; // rows are named by their number
        }

        table.Rows.Insert(random.Next(table.Rows.Count + 1), row);
        Argument after = pattern.Instantiate(drawn.Data()).Argument!;
        table.Rows.Remove(row);

        foreach (Element element in before.Elements)
        {
            after[element.Id].Should().Be(element);
        }

        before.Relationships.Should().BeSubsetOf(after.Relationships);
    });

    [Fact]
    public void Brought_up_to_date_without_edits_it_is_the_new_instance_and_without_new_rows_the_edited_one() => Cases.Check(600, 6_000, (seed, drawn) =>
    {
        DrawnTable table = drawn.Tables[^1];
        if (table.IsSingle || table.HasParent || table.Rows.Count == 0 || Pattern.Read(drawn.ToJson()).Pattern is not { } pattern
            || pattern.Instantiate(drawn.Data()) is not { Argument: { } old } before)
        {
            return;
        }

        int row = new Random(seed).Next(table.Rows.Count);
        DrawnRow removed = table.Rows[row];
        table.Rows.RemoveAt(row);
        Instantiation after = pattern.Instantiate(drawn.Data());
        table.Rows.Insert(row, removed);
        Argument edited = old.Edit(change => change.Replace(old.Elements[0] with { Description = "edited" }));

        InstantiationUpdate update = after.Update(old, before);

        update.Merge.IsClean.Should().BeTrue();
        update.Merge.Argument.ContentHash.Should().Be(after.Argument!.ContentHash);
        update.RemovedRows.Select(one => (one.Table, one.Row)).Should().Equal((table.Name, row));
        update.AddedRows.Should().BeEmpty();
        before.Update(edited, before).Merge.Argument.ToJson().Should().Be(edited.ToJson());
    });

    // Of what is drawn at random most contradicts itself.
    private static DrawnPattern DrawUsable(int seed)
    {
        const int Tries = 60;
        return Enumerable.Range(seed * Tries, Tries).Select(DrawnPattern.Draw)
            .FirstOrDefault(drawn => Repeats(drawn) && Pattern.Read(drawn.ToJson()).Pattern is not null) ?? DrawnPattern.Draw(seed);
    }

    private static bool Repeats(DrawnPattern drawn) => drawn.Elements.Any(element => element.Edges.Any(edge => edge.Over is not null));

    private static string NameOf(ElementInstance element) => string.Create(
        CultureInfo.InvariantCulture, $"{element.TemplateId} {string.Join(' ', element.Rows.Select(row => $"{row.Table}:{row.Row}"))}").TrimEnd();

    private static string Shown(Relationship relationship, Dictionary<string, string> names) => relationship.To.Relationship is { } inner
        ? $"{names[relationship.From]} challenges ({Shown(inner, names)})"
        : $"{names[relationship.From]} {Words(relationship.Kind)} {names[relationship.To.ElementId!]}";

    private static string Words(RelationshipKind kind) => kind switch
    {
        RelationshipKind.SupportedBy => "supportedBy",
        RelationshipKind.InContextOf => "inContextOf",
        _ => "challenges",
    };
}
