using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class LtacRandomTests
{
    private static readonly string[] Texts =
        ["", "Plain", "with: colon", "ends (so) (really)", "ends {so}", "{abstract}", "()", "{} ()", "# no comment",
            "- Claim X: y", "\"quoted\" 'too' \\ back\\slash", "ü ☂ 😀 e\u0301", "```ltac", " blanks ", "two\nlines", "^up"];

    private static readonly string[] Suffixes = ["", " with blanks", ".1", "(x)", "-é", "😀", "#"];

    [Fact]
    public void Arguments_written_and_read_again_differ_only_by_what_the_losses_say()
    {
        ArgumentCases.WithTexts(seed => RandomArgument(new Random(seed))).Check(100, 2_000, argument =>
        {
            (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);
            FormatReading read = LtacSamples.Read(text);
            string because = $"of\n{text}";

            Argument again = read.Argument!;
            read.Findings.Should().BeEmpty(because);
            again.Elements.Select(element => element.Id).Should().BeEquivalentTo(argument.Elements.Select(element => element.Id), because);
            HashSet<string> changed = [.. losses.Where(loss =>
                loss.Kind == LossKind.Changed && loss.Message.Contains("is read back as", StringComparison.Ordinal)).Select(loss => loss.ElementId!)];
            foreach (Element element in argument.Elements)
            {
                Element other = again[element.Id];
                (other.Kind != element.Kind).Should().Be(changed.Contains(element.Id), because);
                other.Statement.Should().Be(element.Statement.Replace('\n', ' ').Trim(' '), because);
                (other is SupportableElement { IsUndeveloped: true }).Should().Be(element is SupportableElement { IsUndeveloped: true }, because);
                (other as Evidence)?.Source.Should().Be(((Evidence)element).Source, because);
            }

            Relationship[] dropped = [.. argument.Relationships
                .Where(relationship => losses.Any(loss => loss.Message.StartsWith($"The challenge {relationship}:", StringComparison.Ordinal)))];
            again.Relationships.Should().BeEquivalentTo(argument.Relationships.Except(dropped), because);
            foreach (Element element in argument.Elements)
            {
                again.SupportersOf(element.Id).Select(child => child.Id).Should().Equal(argument.SupportersOf(element.Id).Select(child => child.Id), because);
            }
        });
    }

    [Fact]
    public void What_has_been_read_from_LTAC_comes_back_as_it_was()
    {
        ArgumentCases.WithTexts(seed => RandomArgument(new Random(seed))).Check(100, 2_000, first =>
        {
            Argument argument = LtacSamples.Read(LtacSamples.Write(first).Text).Argument!;
            (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);
            Argument again = LtacSamples.Read(text).Argument!;

            // Where no package says anything there is no title to come back.
            losses.Where(loss => loss.ElementId is not null).Should().BeEmpty($"of\n{text}");
            LtacSamples.ShouldBeTheSame(again, argument);
            LtacSamples.Write(again).Text.Should().Be(text);
        });
    }

    [Fact]
    public void Corrupted_texts_end_in_findings_never_in_an_exception()
    {
        byte[] sample = Encoding.UTF8.GetBytes(LtacSamples.Everything + "\n\n```ltac\n- Claim Z: z\n```\n");
        int tried = 0;
        int arguments = 0;
        RandomTexts.OfBytes(seed => Corruption.Of(sample, new Random(seed))).Check(1_000, 10_000, firstSeed: 4, check: text =>
        {
            tried++;
            using var stream = new MemoryStream(text);
            FormatReading read = ArgumentFormats.Read(stream, ArgumentFormats.Ltac);
            if (read.Argument is not { } argument)
            {
                read.HasErrors.Should().BeTrue();
                return;
            }

            arguments++;
            if (argument.Elements.Count == 0)
            {
                return;
            }

            FormatReading again = LtacSamples.Read(LtacSamples.Write(argument).Text);
            again.Argument.Should().NotBeNull();
            again.Argument!.Elements.Should().HaveCount(argument.Elements.Count);
        });

        if (TestSize.OnlySeed is null)
        {
            arguments.Should().BeGreaterThan(tried * 4 / 5);
        }
    }

    // What is quadratic would not come to an end.
    [LongTheory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("{a,")]
    [InlineData("- Claim A\n")]
    [InlineData("- Link A\n")]
    [InlineData("  ")]
    [InlineData("#\n")]
    [InlineData("```\n")]
    [InlineData("```ltac\n- Claim A\n")]
    public void A_great_many_of_the_same_are_read(string part)
    {
        FormatReading read = LtacSamples.Read("- Claim A: " + string.Concat(Enumerable.Repeat(part, TestSize.Of(200_000, 2_000_000))) + "\n  - Relation:\n");

        read.Should().NotBeNull();
    }

    private static Argument RandomArgument(Random random)
    {
        int count = random.Next(1, 25);
        Element[] elements = [.. Enumerable.Range(0, count).Select(i => RandomElement(random, $"E{i}{Suffixes[random.Next(Suffixes.Length)]}"))];
        var relationships = new HashSet<Relationship>();
        for (int i = 0; i < count * 3; i++)
        {
            Element from = elements[random.Next(count)];
            Element to = elements[random.Next(count)];
            bool challenges = random.Next(5) == 0;
            if (challenges && from is Goal or Claim or Evidence && challenges)
            {
                RelationshipTarget target = relationships.Count > 0 && random.Next(2) == 0 ? relationships.ElementAt(random.Next(relationships.Count)) : to.Id;
                if ((target.Relationship?.Nesting ?? 0) < 3 && target.ElementId != from.Id)
                {
                    relationships.Add(Relationship.Challenges(from.Id, target));
                }
            }
            else if (!challenges && from is SupportableElement && to is Context or Assumption or Justification && from is SupportableElement)
            {
                relationships.Add(Relationship.InContextOf(from.Id, to.Id));
            }
            else if (!challenges && from is SupportableElement && to is SupportableElement or Evidence
                && !(from is Strategy && to is Strategy or Evidence) && from is SupportableElement)
            {
                relationships.Add(Relationship.SupportedBy(from.Id, to.Id));
            }
        }

        return new ArgumentBuilder("random").Build().Edit(change =>
        {
            foreach (Element element in elements)
            {
                change.Add(element);
            }

            foreach (Relationship relationship in relationships)
            {
                change.Connect(relationship);
            }
        });
    }

    private static Element RandomElement(Random random, string id)
    {
        string text = Texts[random.Next(Texts.Length)];
        bool isOpen = random.Next(6) == 0;
        Requirement requirement = random.Next(4) switch
        {
            0 => Requirement.Any,
            1 => Requirement.AtLeast(2),
            _ => Requirement.All,
        };
        return random.Next(10) switch
        {
            0 or 1 => new Goal(id, text) { IsUndeveloped = isOpen, Requirement = requirement, IsPathway = random.Next(2) == 0 },
            2 or 3 or 4 => new Claim(id, text) { IsUndeveloped = isOpen, Requirement = requirement },
            5 => new Strategy(id, text) { IsUndeveloped = isOpen },
            6 => new Context(id, text),
            7 => new Assumption(id, text),
            8 => new Justification(id, text),
            _ => new Evidence(id, text) { Source = random.Next(2) == 0 ? null : $"https://example.org/{id}_(x)" },
        };
    }
}
