using System.Net.Http.Json;
using System.Text.Json;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>The reviews beside a case, in the API.</summary>
public class ReviewsApiTests
{
    [Fact]
    public async Task The_state_of_every_item_is_that_of_the_librarys_own_analysis()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        (await Reviews(server)).GetProperty("reviews").GetArrayLength().Should().Be(0);

        Argument argument = server.Catalog["sabotage"].Argument!;
        Argument earlier = argument.Edit(edit => edit.Replace("P2", (Goal goal) => goal with { Statement = "As it was before" }));
        CaseReviews reviews = CaseReviews.Empty
            .With(new ReviewBuilder(earlier, "R1", "outside reviewer", new DateOnly(2026, 10, 12))
                .Judge("P1", ReviewVerdict.Agree).Judge("P2", ReviewVerdict.Doubt).Build())
            .With(new ReviewBuilder(argument, "R2", "internal reviewer", new DateOnly(2026, 10, 13))
                .Judge("E37", ReviewVerdict.Disagree, reason: "incomplete").Build());
        server.Replace("sabotage.reviews.json", reviews.ToJson());
        await server.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: 2 });

        ReviewReport report = argument.AnalyzeReviews(reviews, Setting.On(new DateOnly(2026, 11, 1)));
        (await server.Client.GetStringAsync("api/arguments/sabotage/reviews")).Should().Be(report.ToJson());
        (await server.Client.GetStringAsync("api/arguments/sabotage/reviews?format=csv&table=items")).Should().Contain("R1").And.Contain("P2");
        (await server.Client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage")).GetProperty("state").GetProperty("reviews").ToString()
            .Should().MatchRegex("\"count\":\\s*2,\\s*\"outOfDate\":\\s*1,\\s*\"keyNeeded\":\\s*0,\\s*\"coveredPathways\":\\s*1");

        // Reviews that are asked about are taken instead.
        CaseReviews asked = CaseReviews.Empty.With(reviews.Reviews[1]);
        JsonElement own = await server.Client.GetFromJsonAsync<JsonElement>($"api/arguments/sabotage/reviews?reviews={Uri.EscapeDataString(asked.ToJson())}");
        own.GetProperty("reviews").EnumerateArray().Select(review => review.GetProperty("id").GetString()).Should().Equal("R2");

        server.Replace("sabotage.reviews.json", asked.ToJson());
        await server.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: 1 });
        (await Reviews(server)).GetProperty("reviews").GetArrayLength().Should().Be(1, "what was made of the old reviews is not served for the new ones");
    }

    private static Task<JsonElement> Reviews(RunningServer server) => server.Client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage/reviews");
}
