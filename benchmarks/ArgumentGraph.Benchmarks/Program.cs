using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(ArgumentGraph.Benchmarks.LoadBenchmarks).Assembly).Run(args);
