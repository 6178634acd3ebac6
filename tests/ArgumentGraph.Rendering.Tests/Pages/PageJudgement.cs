using System.Text;
using System.Text.Json;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Pages;

/// <summary>What the page's own scripts say of a supposition: run outside a browser.</summary>
internal sealed class PageJudgement
{
    // Reads cases, one a line, and answers each in a line.
    private const string Harness = """

        const answers = [];
        for (const line of require('fs').readFileSync(0, 'utf8').split('\n')) {
          if (line === '') continue;
          const { model, marks, pathways } = JSON.parse(line);
          const none = new Uint8Array(marks.length), supposed = Uint8Array.from(marks);
          const before = judge(model, none), after = judge(model, supposed);
          const users = marks.map(() => []);
          for (const rows of [model.supporters, model.contexts]) {
            for (let number = 0; number < marks.length; number++) {
              for (let position = rows.starts[number]; position < rows.starts[number + 1]; position++) users[rows.items[position]].push(number);
            }
          }
          const told = [];
          for (const pathway of pathways) {
            const step = after.analysed[pathway] - before.analysed[pathway];
            if (step === 0) continue;
            const judged = step < 0 ? after : before;
            const roots = beginningsOf(model, judged, users, pathway).map(([key]) => key);
            const { nodes, order } = explain(model, judged, step < 0 ? supposed : none, supposed, roots);
            told.push({ pathway, nodes: order.map(key => nodes.get(key)) });
          }
          const decided = marks.map((_, number) => {
            const by = decidedBy(model, after, supposed, number);
            const others = by.challenges.map(challenge => model.challengers[challenge]).concat(by.points.map(point => model.pointRoots[point]));
            return { kind: by.kind, by: [...new Set(by.elements.concat(others))] };
          });
          answers.push(JSON.stringify({ standings: [...after.standings], analysed: [...after.analysed], decided, told }));
        }
        console.log(answers.join('\n'));
        """;

    private readonly JsonElement _answer;

    private PageJudgement(string answer) => _answer = JsonDocument.Parse(answer).RootElement;

    public int[] Standings => Numbers(_answer.GetProperty("standings"));

    public int[] Analysed => Numbers(_answer.GetProperty("analysed"));

    /// <summary>For each element what decides its standing: how, and the numbers of the elements that do.</summary>
    public IEnumerable<(string Kind, int[] By)> Decided =>
        _answer.GetProperty("decided").EnumerateArray().Select(each => (each.GetProperty("kind").GetString()!, Numbers(each.GetProperty("by"))));

    /// <summary>For each pathway that falls or rises its explanation.</summary>
    public IEnumerable<ToldExplanation> Told => _answer.GetProperty("told").EnumerateArray().Select(each => new ToldExplanation(each));

    /// <summary>Answers many at once, for the time that a program takes to start.</summary>
    public static Func<PageSupposition, PageJudgement> OfMany(IEnumerable<PageSupposition> suppositions)
    {
        string[] questions = [.. suppositions.Select(QuestionOf)];
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string question, string answer) in questions.Zip(Run(questions)))
        {
            answers[question] = answer;
        }

        // One that is made smaller by a failing test is asked for by itself.
        return supposition => new(answers.TryGetValue(QuestionOf(supposition), out string? answer) ? answer : Run([QuestionOf(supposition)])[0]);
    }

    internal static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetInt32())];

    private static string[] Run(string[] questions)
    {
        string script = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cjs");
        try
        {
            File.WriteAllText(script, PageText.StandingScript + Harness);
            string[] answers = OtherProgram.Run("node", string.Join('\n', questions), script).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            answers.Should().HaveSameCount(questions);
            return answers;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string QuestionOf(PageSupposition supposition)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("model");
            StandingModel.Write(json, supposition.Argument, supposition.Setting);
            json.WriteEndObject();
            StandingModel.WriteNumbers(json, "marks", supposition.Marks);
            StandingModel.WriteNumbers(json, "pathways", supposition.Argument.PathwayNumbers);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>How the page explains that a pathway falls or rises.</summary>
internal sealed class ToldExplanation(JsonElement told)
{
    public int Pathway => told.GetProperty("pathway").GetInt32();

    /// <summary>
    /// By key, below the number of elements an element: how it is decided, whether anything supposed touches it, whether it ends there, on what it rests.
    /// </summary>
    public Dictionary<int, (string Kind, bool IsTouched, bool IsEnd, int[] Of)> Nodes => told.GetProperty("nodes").EnumerateArray().ToDictionary(
        node => node.GetProperty("key").GetInt32(),
        node => (node.GetProperty("kind").GetString()!, node.GetProperty("touched").GetBoolean(), node.GetProperty("isEnd").GetBoolean(),
            PageJudgement.Numbers(node.GetProperty("of"))));
}
