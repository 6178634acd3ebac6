using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Rendering.Tests.Browser;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

public sealed class WhatIfTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    // Pages outlive their test's server, and say so.
    public ValueTask DisposeAsync() => new(chromium.Leave());

    [ProgramFact("chromium")]
    public async Task The_page_and_the_interface_agree_on_whatever_fails()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        IPage page = await chromium.Visit(new Uri(server.Root + "/sabotage"));
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = WaitForSelectorState.Attached });
        var random = new Random(20261101);
        string[] ids = [.. server.Catalog["sabotage"].Argument!.Elements.Select(element => element.Id)];
        for (int round = 0; round < TestSize.Of(25, 400); round++)
        {
            string[] failing = [.. random.GetItems(ids, random.Next(1, 7)).Distinct(StringComparer.Ordinal)];
            using HttpResponseMessage answer = await server.Client.PostAsJsonAsync("api/arguments/sabotage/what-if", new { fail = failing });
            JsonNode said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            await page.EvaluateAsync("hash => { location.hash = hash; }", "sheet=whole&out=" + string.Join(',', failing));
            await page.WaitForFunctionAsync("ids => ids.every(id => document.querySelector(`[data-id='${id}']`).classList.contains('out'))", failing);

            string[] shown = await page.Locator("[data-fallen]").EvaluateAllAsync<string[]>("items => items.map(item => item.getAttribute('data-fallen'))");
            shown.Should().BeEquivalentTo(
                said["fallen"]!.AsArray().Concat(said["risen"]!.AsArray()).Select(id => id!.GetValue<string>()), "of {0}", string.Join(',', failing));
        }

        chromium.Complaints.Should().BeEmpty();
    }
}
