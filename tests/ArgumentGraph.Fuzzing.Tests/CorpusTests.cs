using ArgumentGraph.Fuzzing.Inputs;
using ArgumentGraph.Fuzzing.Running;
using ArgumentGraph.Fuzzing.Targets;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Tests;

public class CorpusTests
{
    private const int LongestText = 16 * 1024;

    public static TheoryData<string> Targets => [.. AllTargets.Names];

    /// <summary>What a campaign found stays in the corpus: each text is tried with all that is done with what is read.</summary>
    [Theory]
    [MemberData(nameof(Targets))]
    public void No_text_that_is_kept_shows_a_defect(string name)
    {
        using Target target = AllTargets.Create(name);
        var trial = new Trial(target);
        Corpus corpus = Corpus.Of(name);
        int number = 0;
        foreach (byte[] text in TestSize.IsQuick ? corpus.Texts.Take(3) : corpus.Texts)
        {
            trial.Try(text, number++, _ => true, out _)?.Message.Should().BeNull();
        }
    }

    [Fact]
    public void Texts_are_small()
    {
        foreach (string file in Directory.GetFiles(Repository.File("tests", "Fuzzing", "corpus"), "*", SearchOption.AllDirectories))
        {
            new FileInfo(file).Length.Should().BeLessThan(LongestText, because: "{0} is what inputs are made from; minimise it", file);
        }
    }

    [Fact]
    public void Every_folder_is_that_of_a_target() =>
        Directory.GetDirectories(Repository.File("tests", "Fuzzing", "corpus")).Select(Path.GetFileName).Should().BeEquivalentTo(AllTargets.Names);

    [Fact]
    public void Every_list_of_words_is_that_of_a_target_and_can_be_read()
    {
        foreach (string file in Directory.GetFiles(Repository.File("tests", "Fuzzing", "dictionaries")))
        {
            AllTargets.Names.Should().Contain(Path.GetFileNameWithoutExtension(file));
            WordList.Read(file).Should().NotBeEmpty();
        }
    }

    [Fact]
    public void A_target_without_texts_says_what_to_do() =>
        FluentActions.Invoking(() => Corpus.Of("new-format")).Should().Throw<InvalidOperationException>().WithMessage("*corpus*new-format*");
}
