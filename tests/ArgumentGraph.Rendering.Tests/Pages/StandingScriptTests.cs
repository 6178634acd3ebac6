using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Testing;
using Oracle = ArgumentGraph.Tests.Analysis.Oracle.RandomArguments;

namespace ArgumentGraph.Rendering.Tests.Pages;

public class StandingScriptTests
{
    // Reads cases, one a line, and answers each in a line: the standings of all elements, then those when analysed.
    private const string Harness = """

        const answers = [];
        for (const line of require('fs').readFileSync(0, 'utf8').split('\n')) {
          if (line === '') continue;
          const { model, down } = JSON.parse(line);
          const isDown = new Uint8Array(model.own.length);
          for (const number of down) isDown[number] = 1;
          const judged = judge(model, isDown);
          answers.push([...judged.standings].join('') + ' ' + [...judged.analysed].join(''));
        }
        console.log(answers.join('\n'));
        """;

    [ProgramFact("node")]
    public void The_page_judges_as_the_library_does()
    {
        // All at once, for the time that a program takes to start; one that is made smaller is asked for by itself.
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] questions = [.. Enumerable.Range(0, TestSize.Cases(2_000, 20_000)).Select(seed => QuestionOf(seed, Oracle.Make(seed)))];
        foreach ((string question, string answer) in questions.Zip(Run(questions)))
        {
            answers[question] = answer;
        }

        var standings = new HashSet<char>();
        ArgumentCases.Of(seed => Oracle.Make(seed)).Check(2_000, 20_000, (seed, argument) =>
        {
            string question = QuestionOf(seed, argument);
            string expected = JudgedByLibrary(argument, BaselineOf(seed), DownIn(seed, argument));
            (answers.TryGetValue(question, out string? answer) ? answer : Run([question])[0]).Should().Be(expected);
            standings.UnionWith(expected);
        });

        if (TestSize.OnlySeed is null)
        {
            standings.Should().Contain(['0', '1']);
        }
    }

    private static string QuestionOf(int seed, Argument argument) =>
        CaseOf(argument, Setting.On(Oracle.Today, BaselineOf(seed)), DownIn(seed, argument));

    private static Baseline BaselineOf(int seed) => (seed % 4) switch
    {
        2 => Baseline.AsPlanned,
        3 => Baseline.AsArgued,
        _ => Baseline.AsIs,
    };

    private static int[] DownIn(int seed, Argument argument)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, argument.Structure.ElementCount).Where(_ => random.Next(4) == 0)];
    }

    // An answer to each question.
    private static string[] Run(string[] questions)
    {
        string[] answers = Run(string.Join('\n', questions));
        answers.Should().HaveSameCount(questions);
        return answers;
    }

    private static string[] Run(string cases)
    {
        string script = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cjs");
        try
        {
            File.WriteAllText(script, PageText.StandingScript + Harness);
            return OtherProgram.Run("node", cases, script).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string CaseOf(Argument argument, Setting setting, int[] down)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("model");
            StandingModel.Write(json, argument.Numbered, setting);
            json.WriteEndObject();
            StandingModel.WriteNumbers(json, "down", down);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string JudgedByLibrary(Argument argument, Baseline baseline, int[] down)
    {
        var suppositions = new Supposition[argument.Structure.ElementCount];
        foreach (int number in down)
        {
            suppositions[number] = Supposition.Failed;
        }

        var judged = new StandingEvaluation(argument, Setting.On(Oracle.Today, baseline), suppositions);
        WhatIfReport report = argument.AnalyzeWhatIf(
            change => Array.ForEach(down, number => change.Fail(argument.Structure.Elements[number].Id)),
            Setting.On(Oracle.Today, baseline));
        foreach (PathwayChange fallen in report.Fallen)
        {
            judged.Analysed(argument.NumberOf(fallen.Pathway.Id)).Should().Be(fallen.To);
        }

        IEnumerable<int> numbers = Enumerable.Range(0, argument.Structure.ElementCount);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Concat(numbers.Select(number => (int)judged.Standings[number]))} "
            + $"{string.Concat(numbers.Select(number => (int)judged.Analysed(number)))}");
    }
}
