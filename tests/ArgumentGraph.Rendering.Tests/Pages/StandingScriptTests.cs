using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Analysis;
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
        var cases = new StringBuilder();
        var expected = new List<string>();
        Baseline[] baselines = [Baseline.AsIs, Baseline.AsIs, Baseline.AsPlanned, Baseline.AsArgued];
        for (int seed = 0; seed < TestSize.Of(2_000, 20_000); seed++)
        {
            Argument argument = Oracle.Make(seed);
            var random = new Random(seed);
            Baseline baseline = baselines[seed % baselines.Length];
            int[] down = [.. Enumerable.Range(0, argument.Structure.ElementCount).Where(_ => random.Next(4) == 0)];
            cases.Append(CaseOf(argument, new Situation(baseline, Oracle.Today), down)).Append('\n');
            expected.Add(JudgedByLibrary(argument, baseline, down));
        }

        string[] answers = Run(cases.ToString());

        answers.Should().HaveCount(expected.Count);
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i].Should().Be(expected[i], "of seed {0}", i);
        }

        expected.Should().Contain(line => line.Contains('0', StringComparison.Ordinal)).And.Contain(line => line.Contains('1', StringComparison.Ordinal));
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

    private static string CaseOf(Argument argument, Situation situation, int[] down)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("model");
            StandingModel.Write(json, argument.Structure, new StandingEvaluation(argument, situation));
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

        var judged = new StandingEvaluation(argument, new Situation(baseline, Oracle.Today) { Suppositions = suppositions });
        WhatIfReport report = argument.WhatIf(
            change => Array.ForEach(down, number => change.Fail(argument.Structure.Elements[number].Id)),
            new WhatIfOptions { Baseline = baseline, Date = Oracle.Today });
        foreach (PathwayChange fallen in report.Fallen)
        {
            judged.Analysed(argument.NumberOf(fallen.Pathway.Id)).Should().Be(fallen.To);
        }

        IEnumerable<int> numbers = Enumerable.Range(0, argument.Structure.ElementCount);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Concat(numbers.Select(number => (int)judged.Standings[number]))} {string.Concat(numbers.Select(number => (int)judged.Analysed(number)))}");
    }
}
