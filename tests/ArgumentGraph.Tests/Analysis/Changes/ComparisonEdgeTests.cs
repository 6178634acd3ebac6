namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>In which order differences are listed, and what is a difference where a member stands alone.</summary>
public class ComparisonEdgeTests
{
    [Fact]
    public void Elements_and_relationships_are_listed_by_id_whatever_the_order_of_the_file()
    {
        Argument older = Parse("""
            { "id": "Z", "kind": "goal", "statement": "Z", "supportedBy": ["R2", "C9"], "inContextOf": ["X2"] },
            { "id": "R2", "kind": "claim", "statement": "R2" }, { "id": "C9", "kind": "claim", "statement": "nine" },
            { "id": "R1", "kind": "claim", "statement": "R1", "supportedBy": ["C9"] }, { "id": "C1", "kind": "claim", "statement": "one" },
            { "id": "X2", "kind": "context", "statement": "X2" }
            """);
        Argument newer = Parse("""
            { "id": "Z", "kind": "goal", "statement": "Z", "supportedBy": ["N2", "N1", "C9"], "inContextOf": ["X1"] },
            { "id": "N2", "kind": "claim", "statement": "1" }, { "id": "C9", "kind": "claim", "statement": "neuf" },
            { "id": "N1", "kind": "claim", "statement": "2", "supportedBy": ["C9"], "inContextOf": ["X1"] },
            { "id": "C1", "kind": "claim", "statement": "un" }, { "id": "X1", "kind": "context", "statement": "3" }
            """);

        ComparisonReport report = older.CompareWith(newer);

        report.Added.Select(element => element.Id).Should().Equal("N1", "N2", "X1");
        report.Removed.Select(element => element.Id).Should().Equal("R1", "R2", "X2");
        report.Changed.Select(change => change.Id).Should().Equal("C1", "C9");
        report.AddedRelationships.Select(each => each.ToString()).Should().Equal(
            Relationship.SupportedBy("N1", "C9").ToString(), Relationship.InContextOf("N1", "X1").ToString(),
            Relationship.SupportedBy("Z", "N1").ToString(), Relationship.SupportedBy("Z", "N2").ToString(), Relationship.InContextOf("Z", "X1").ToString());
        report.RemovedRelationships.Select(each => each.ToString()).Should().Equal(
            Relationship.SupportedBy("R1", "C9").ToString(), Relationship.SupportedBy("Z", "R2").ToString(), Relationship.InContextOf("Z", "X2").ToString());
    }

    [Theory]
    [InlineData("\"order\": 1", "\"order\": 2", "order")]
    [InlineData("\"row\": 1", "\"row\": 2", "row")]
    public void Where_an_element_stands_in_a_picture_is_a_difference_though_no_hash_has_it(string before, string after, string member)
    {
        Argument older = Parse($$"""{ "id": "G", "kind": "goal", "statement": "g", {{before}} }""");
        Argument newer = Parse($$"""{ "id": "G", "kind": "goal", "statement": "g", {{after}} }""");

        ComparisonReport report = older.CompareWith(newer);

        newer.ContentHash.Should().Be(older.ContentHash);
        report.Changed.Should().ContainSingle().Which.Members.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Name = member, Aspect = MemberAspect.Layout });
        report.IsEmpty.Should().BeFalse();
    }

    [Theory]
    [InlineData("source")]
    [InlineData("subject")]
    public void What_evidence_comes_from_is_its_origin(string member)
    {
        Argument older = Parse("""{ "id": "E", "kind": "evidence", "statement": "e" }""");
        Argument newer = Parse($$"""{ "id": "E", "kind": "evidence", "statement": "e", "{{member}}": "s" }""");

        older.CompareWith(newer).Changed[0].Members.Should().ContainSingle().Which.Aspect.Should().Be(MemberAspect.Origin);
    }

    [Fact]
    public void A_change_of_words_beside_another_is_not_one_of_words_alone()
    {
        Argument older = Parse("""{ "id": "E", "kind": "evidence", "statement": "e", "state": "planned" }""");
        Argument words = Parse("""{ "id": "E", "kind": "evidence", "statement": "f", "description": "d", "state": "planned" }""");
        Argument both = Parse("""{ "id": "E", "kind": "evidence", "statement": "f", "state": "available" }""");

        older.CompareWith(words).Changed[0].IsTextOnly.Should().BeTrue();
        older.CompareWith(both).Changed[0].IsTextOnly.Should().BeFalse();
    }

    [Fact]
    public void Members_of_the_document_that_the_format_does_not_know_are_compared_by_name()
    {
        const string Element = """ "elements": [{ "id": "G", "kind": "goal", "statement": "g" }] }""";
        var older = Argument.Parse("""{ "format": "argument-graph/1", "title": "T", "x-gone": 1, "x-both": [1], "x-same": true,""" + Element);
        var newer = Argument.Parse("""{ "format": "argument-graph/1", "title": "T", "x-same": true, "x-new": "n", "x-both": [2],""" + Element);

        older.CompareWith(newer).CaseChanges.Select(change => change.ToString())
            .Should().Equal("x-both: [1] → [2]", "x-gone: 1 → –", "x-new: – → \"n\"");
        older.CompareWith(newer).CaseChanges.Should().OnlyContain(change => change.Aspect == MemberAspect.Other);
        older.CompareWith(newer).IsEmpty.Should().BeFalse();
        older.CompareWith(older).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void What_modules_say_of_themselves_is_compared_by_their_names()
    {
        Argument older = Modules("zeta", "same");
        Argument newer = Modules("same", "alpha");

        older.CompareWith(newer).CaseChanges.Select(change => (change.Name, change.Before is null, change.After is null))
            .Should().Equal(("modules.alpha", true, false), ("modules.zeta", false, true));

        static Argument Modules(params string[] names)
        {
            var draft = new ArgumentBuilder("T");
            foreach (string name in names)
            {
                draft.Module(name, "title of " + name).Goal("G-" + name, "g");
            }

            return draft.Build();
        }
    }

    [Theory]
    [InlineData("""{ "id": "G", "kind": "goal", "statement": "g" }, { "id": "H", "kind": "goal", "statement": "h" }""")]
    [InlineData("""{ "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["H"] }, { "id": "H", "kind": "goal", "statement": "other" }""")]
    [InlineData("""{ "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["I"] }, { "id": "I", "kind": "goal", "statement": "h" }""")]
    [InlineData("""{ "id": "G", "kind": "goal", "statement": "g" }""")]
    public void One_difference_of_any_kind_is_one(string elements)
    {
        Argument one = Parse("""{ "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["H"] }, { "id": "H", "kind": "goal", "statement": "h" }""");
        Argument other = Parse(elements);

        other.CompareWith(one).IsEmpty.Should().BeFalse();
        one.CompareWith(other).IsEmpty.Should().BeFalse();
    }

    private static Argument Parse(string elements) => Argument.Parse($$"""{ "format": "argument-graph/1", "title": "T", "elements": [{{elements}}] }""");
}
