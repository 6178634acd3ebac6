using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Merging;

/// <summary>Files stay mergeable line by line, for places where nobody has installed anything: code hosts merge so.</summary>
public class LineMergeTests
{
    [ProgramFact("git")]
    public void Edits_of_different_elements_that_do_not_touch_are_merged_by_git_as_they_are_here()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        for (int round = 0; round < TestSize.Cases(30, 300); round++)
        {
            Argument before = Case(12);
            int first = random.Next(5);
            int second = first + 2 + random.Next(5);
            Argument ours = before.Edit(edit => Change(edit, before.Elements[first], random));
            Argument theirs = before.Edit(edit => Change(edit, before.Elements[second], random));

            string[] paths = [.. new[] { ours, before, theirs }.Select((argument, i) =>
            {
                string path = folder.File($"{round}-{i}.json");
                argument.Save(path);
                return path;
            })];
            string merged = OtherProgram.Run("git", string.Empty, ["merge-file", "--stdout", .. paths]);

            MergeResult here = Argument.Merge(before, ours, theirs);
            here.IsClean.Should().BeTrue();
            merged.Should().Be(here.Argument.ToJson());
        }
    }

    private static void Change(ArgumentEditor edit, Element element, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                edit.Replace(element with { Statement = "changed" });
                break;
            case 1:
                edit.Replace(element with { Description = "more", Tags = element.Tags.With("owner", ["infra", "storage"]) });
                break;
            case 2 when element is Claim:
                edit.Connect(Relationship.SupportedBy(element.Id, "Z"));
                break;
            default:
                edit.Replace(element with { Cost = 3 });
                break;
        }
    }

    private static Argument Case(int count) => new ArgumentBuilder("lines").Build().Edit(edit =>
    {
        for (int i = 0; i < count; i++)
        {
            edit.Add(i % 2 == 0 ? new Claim($"C{i}", $"claim {i}") : new Evidence($"E{i}", $"evidence {i}") { State = EvidenceState.Available });
        }

        edit.Add(new Evidence("Z", "shared"));
        for (int i = 0; i < count; i += 2)
        {
            edit.Connect(Relationship.SupportedBy($"C{i}", $"E{i + 1}"));
        }
    });
}
