WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddArgumentGraph(options => options.AddFile("sabotage", "../sabotage-risk/case.json"));
builder.Services.AddHealthChecks().AddArgumentGraph();
WebApplication app = builder.Build();
app.MapArgumentGraph("/arguments");
app.MapHealthChecks("/healthz");
app.MapGet("/", () => Results.Redirect("/arguments"));
app.Run();
