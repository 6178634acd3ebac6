using System.CommandLine;

RootCommand root = new("Check, analyse, compare and draw structured safety arguments.");
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
