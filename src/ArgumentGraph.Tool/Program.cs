using System.Runtime.InteropServices;
using ArgumentGraph.Tool;
using ArgumentGraph.Tool.Running;

using CancellationTokenSource cancellation = new();

// The first interrupt asks the analysis to stop, a second one ends the process at once.
using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
});

using ToolEnvironment environment = ToolEnvironment.OfProcess();
return ArgumentGraphTool.Run(args, environment, cancellation.Token);
